package org.pramana.insight;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * The busiest people of the next 13 weeks, and how many more there are.
 *
 * @param firstMonday of the first week
 * @param people how many have anything to check at all
 * @param overloaded how many of them are above their own budget in some week (behaviour.md §9)
 */
public record LoadForecast(LocalDate firstMonday, int people, int overloaded, List<ExpertLoad> busiest)
        implements Serializable {

    public static final int WEEKS = 13;

    public LoadForecast {
        busiest = List.copyOf(busiest);
    }
}
