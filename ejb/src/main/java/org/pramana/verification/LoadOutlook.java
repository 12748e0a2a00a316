package org.pramana.verification;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * One person's next 13 weeks, and what levelling would make of them (behaviour.md §9).
 *
 * @param budget checks that they can do in a week
 * @param weeks checks that come due; the first week holds what is overdue
 * @param levelled the same after levelling
 * @param shifts how many cards would come earlier
 * @param unfit checks above the budget that no earlier place can be found for
 * @param onlyTheirs cards that nobody else could verify
 */
public record LoadOutlook(
        String login, String name, int budget, LocalDate firstMonday, List<Integer> weeks, List<Integer> levelled, int shifts, int unfit, int onlyTheirs)
        implements Serializable {

    public LoadOutlook {
        weeks = List.copyOf(weeks);
        levelled = List.copyOf(levelled);
    }
}
