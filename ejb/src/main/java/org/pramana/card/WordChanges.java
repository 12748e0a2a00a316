package org.pramana.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;

/** How much of some cards is new, for lists of a few. One statement; whoever asks has made sure that the reader may read them. */
@ApplicationScoped
public class WordChanges {

    @Inject
    Sql sql;

    private record Words(long card, boolean now, String html) {}

    /**
     * Words that came or went since a version, by card.
     *
     * @param versions card to the version to compare with the published one; 0 for never verified, which is left out
     */
    public Map<Long, Integer> since(Map<Long, Integer> versions) {
        Map<Long, Integer> changes = new HashMap<>();
        String pairs = versions.entrySet().stream().filter(pair -> pair.getValue() > 0).map(pair -> "(" + pair.getKey() + ", " + pair.getValue() + ")").collect(Collectors.joining(", "));
        if (pairs.isEmpty()) {
            return changes;
        }
        Map<Long, String> before = new HashMap<>();
        Map<Long, String> after = new HashMap<>();
        sql.list(
                        """
                        select v.card_id, v.version_no = c.version_no, v.body_html
                          from card_version v join card c on c.id = v.card_id
                         where (v.card_id, v.version_no) in (%1$s)
                            or v.version_no = c.version_no and v.card_id in (%2$s)
                        """
                                .formatted(pairs, Numbers.list(versions.keySet())),
                        row -> new Words(row.number(), row.flag(), row.text()))
                .forEach(words -> (words.now() ? after : before).put(words.card(), words.html()));
        before.forEach((card, html) -> {
            if (after.containsKey(card)) {
                TextDiff diff = TextDiff.of(html, after.get(card));
                changes.put(card, diff.wordsAdded() + diff.wordsRemoved());
            }
        });
        return changes;
    }
}
