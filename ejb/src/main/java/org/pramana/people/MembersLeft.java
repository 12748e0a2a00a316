package org.pramana.people;

import java.util.List;

/** CDI event, inside the transaction: people are no longer in a group, and may have lost rights with it. */
public record MembersLeft(long groupId, List<Long> personIds) {

    public MembersLeft {
        personIds = List.copyOf(personIds);
    }
}
