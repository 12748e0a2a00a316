package org.pramana.occasion;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What an occasion would do, before anybody raises it.
 *
 * @param cards published and tracked: so many would become due
 * @param untracked of the cards that were found: nobody vouches for them, so nothing happens to them
 * @param people who would have to look
 * @param weeks in their order
 * @param first the first of the cards
 */
public record OccasionPlan(int cards, int untracked, int people, List<Week> weeks, List<OccasionCard> first) implements Serializable {

    /** @param most how many of them one person has */
    public record Week(LocalDate dueOn, int cards, int most) implements Serializable {}

    public OccasionPlan {
        weeks = List.copyOf(weeks);
        first = List.copyOf(first);
    }

    public int peak() {
        return weeks.stream().mapToInt(Week::cards).max().orElse(0);
    }
}
