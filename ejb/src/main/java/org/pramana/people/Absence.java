package org.pramana.people;

import java.io.Serializable;
import java.time.LocalDate;
import org.pramana.words.InvalidInput;

/** Out of office from the first day through the last (behaviour.md §4). */
public record Absence(LocalDate from, LocalDate until) implements Serializable {

    public Absence {
        if (from == null || until == null) {
            throw new InvalidInput("absence", "people.absence-needs-both-days");
        }
        if (until.isBefore(from)) {
            throw new InvalidInput("absence", "people.absence-ends-before-it-begins");
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
