package org.pramana.verification;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pramana.words.Words;

/**
 * What a priority is made of (behaviour.md §10; {@link QueuePriority} says the same in SQL).
 *
 * @param views views and copies in the last 30 days
 * @param copies of them
 * @param daysNeeding how long it has waited
 * @param requests readers who wait for an answer
 * @param linking verified cards that link here
 * @param flagged somebody says that it is wrong
 */
public record PriorityFacts(int views, int copies, int daysNeeding, int requests, int linking, boolean flagged) implements Serializable {

    private static final int LONGEST_WAIT = 60;

    public int points() {
        return (int) Math.round(100 * Math.log10(1 + views)) + 40 * copies + 3 * Math.min(daysNeeding, LONGEST_WAIT) + 50 * requests + 30 * linking + (flagged ? 200 : 0);
    }

    /** The sum, one sentence a part; parts that give nothing are left out. */
    public List<String> explained(Locale language) {
        List<String> parts = new ArrayList<>();
        part(parts, language, "views", (int) Math.round(100 * Math.log10(1 + views)), views);
        part(parts, language, "copies", 40 * copies, copies);
        part(parts, language, "days", 3 * Math.min(daysNeeding, LONGEST_WAIT), daysNeeding);
        part(parts, language, "requests", 50 * requests, requests);
        part(parts, language, "linking", 30 * linking, linking);
        part(parts, language, "flagged", flagged ? 200 : 0, 1);
        return parts;
    }

    private static void part(List<String> parts, Locale language, String kind, int points, int many) {
        if (points > 0) {
            parts.add(Words.say(language, "verification.priority." + kind, points, many));
        }
    }
}
