package org.pramana.notification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pramana.collection.Visitor;
import org.pramana.people.Roles;

/**
 * One waiting line about what was looked for and not found, to whoever sees to it.
 *
 * @param stage {@link #YOURS}, or {@link #DUE} from its day on
 * @param title as somebody typed it
 * @param people how many missed it
 * @param closed its reader finds a verified card by now
 * @param theirs they still see to it
 * @param path below the portal, where something can be done about it
 */
record GapNews(long id, String stage, boolean urgent, long gapId, String title, LocalDate dueOn, int people, boolean closed, boolean theirs, String path, LocalDate today) implements Line {

    static final String GAP = "GAP";
    static final String YOURS = "YOURS";
    static final String DUE = "DUE";

    @Override
    public News.Part part() {
        return News.Part.GAPS;
    }

    @Override
    public boolean alwaysTold() {
        return false;
    }

    @Override
    public String dropped() {
        return closed ? "found by now" : theirs ? null : "somebody else sees to it";
    }

    /** A new card with the words as its title; for those who may not write, what is found with them today. */
    static String path(Visitor visitor, String words) {
        return (visitor.roles().contains(Roles.CREATOR) ? "/studio/edit.xhtml?title=" : "/library/index.xhtml?q=") + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** Of several lines about one gap the latest is said. */
    static List<GapNews> oncePerGap(List<GapNews> lines) {
        Map<Long, GapNews> latest = new LinkedHashMap<>();
        lines.forEach(line -> latest.merge(line.gapId(), line, (one, other) -> one.id() > other.id() ? one : other));
        return List.copyOf(latest.values());
    }
}
