package org.pramana.web.tasks;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.pramana.card.CommentLine;

/**
 * What readers say about a card and nobody has settled, as somebody who is to verify it wants it (behaviour.md §11).
 *
 * @param since said, or answered, since the card was last verified; all of them where it never was
 * @param older how many more there are that whoever verified it last has left open
 */
record OpenComments(List<CommentLine> since, int older) {

    static OpenComments of(List<CommentLine> all, LocalDate verifiedOn, ZoneId zone) {
        List<CommentLine> open = all.stream().filter(CommentLine::open).toList();
        List<CommentLine> since = open.stream().filter(comment -> verifiedOn == null || !lastSaid(comment, zone).isBefore(verifiedOn)).toList();
        return new OpenComments(since, open.size() - since.size());
    }

    private static LocalDate lastSaid(CommentLine comment, ZoneId zone) {
        return Stream.concat(Stream.of(comment), comment.replies().stream())
                .map(said -> said.at().atZone(zone).toLocalDate())
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
