package org.pramana.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Sql;

/** What is behind my bell: news of the last 30 days of what I may read. Whether I have read it is kept, on every device the same. */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.CREATOR})
public class Notices {

    /** More at once is no list to be read. */
    public static final int MOST = 100;

    @Inject
    Visitors visitors;

    @Inject
    NoticeBoard board;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Newest first. @param size at most {@link #MOST} */
    public List<Notice> list(int size) {
        return board.list(visitors.current(), Math.min(Math.max(1, size), MOST));
    }

    public int unread() {
        return board.unread(visitors.current());
    }

    /** Twice is once. @throws UnknownNotice where it is not mine */
    public void read(long id) {
        Visitor visitor = visitors.current();
        if (sql.number("select count(*) from outbox where id = ?1 and person_id = ?2", id, visitor.id()) == 0) {
            throw new UnknownNotice(id);
        }
        sql.change("update outbox set read_at = ?3 where id = ?1 and person_id = ?2 and read_at is null", id, visitor.id(), clock.instant());
    }

    /** @param upTo the newest that I have seen: what came after it stays unread */
    public void readAll(long upTo) {
        sql.change("update outbox set read_at = ?3 where person_id = ?2 and id <= ?1 and read_at is null", upTo, visitors.current().id(), clock.instant());
    }
}
