package org.pramana.verification;

import java.util.List;

/** CDI event, inside the transaction: tasks are open to all members of a group from now on (behaviour.md §4, CLAIM and ALL). */
public record TasksOffered(List<Long> taskIds) {

    public TasksOffered {
        taskIds = List.copyOf(taskIds);
    }
}
