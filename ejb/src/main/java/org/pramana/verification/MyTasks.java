package org.pramana.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.List;
import org.pramana.people.Roles;
import org.pramana.store.Page;

/** What a person is asked to look at, most worthwhile first (behaviour.md §10, §11). */
@Stateless
@RolesAllowed(Roles.CREATOR)
public class MyTasks {

    /** Sorted by priority; tasks that are snoozed today are left out. */
    public Page<TaskLine> queue(int first, int size) {
        throw new UnsupportedOperationException();
    }

    public TaskDetail task(long taskId) {
        throw new UnsupportedOperationException();
    }

    /** For the badge in the header. */
    public int waiting() {
        throw new UnsupportedOperationException();
    }

    /** Silent until that day, at most 7 days ahead and once per cycle; the card's stamp does not change. */
    public void snooze(long taskId, LocalDate until) {
        throw new UnsupportedOperationException();
    }

    /**
     * Hands the task on and returns the name of who has it now.
     *
     * @param suggestedLogin null: to whoever is next
     */
    public String notMine(long taskId, String suggestedLogin) {
        throw new UnsupportedOperationException();
    }

    /** The 13 weeks from this one on. */
    public List<WeekLoad> load() {
        throw new UnsupportedOperationException();
    }
}
