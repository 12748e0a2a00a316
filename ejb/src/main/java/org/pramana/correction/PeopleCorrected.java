package org.pramana.correction;

import java.util.List;

/** CDI event, inside the transaction: these people read or copied what was wrong. @param sentence before and after, short */
public record PeopleCorrected(long correctionId, long cardId, String sentence, List<Long> people) {

    public PeopleCorrected {
        people = List.copyOf(people);
    }
}
