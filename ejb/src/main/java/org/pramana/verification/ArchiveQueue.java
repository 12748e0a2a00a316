package org.pramana.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.pramana.audit.Deed;
import org.pramana.collection.Access;
import org.pramana.collection.Level;
import org.pramana.collection.NotAllowed;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Page;
import org.pramana.store.Sql;
import org.pramana.trust.StampSql;

/**
 * What is about to be archived because nobody verifies and nobody reads it (behaviour.md §6): for those who own its collection, and for whoever is
 * responsible. Archiving at once and bringing back are {@code CardRetirement}'s.
 */
@Stateless
@RolesAllowed(Roles.CREATOR)
public class ArchiveQueue {

    @Inject
    Sql sql;

    @Inject
    Visitors visitors;

    @Inject
    Event<Deed> deeds;

    @Inject
    Clock clock;

    /** What goes first comes first. */
    public Page<ArchiveLine> lines(int first, int size) {
        Visitor visitor = visitors.current();
        LocalDate today = LocalDate.now(clock);
        int[] total = new int[1];
        List<ArchiveLine> lines = sql.page(
                """
                select c.slug, c.title, cc.name, n.since, n.archive_on, %1$s, count(*) over (), %2$s
                  from archive_notice n join card c on c.id = n.card_id join card_collection cc on cc.id = c.collection_id
                 where n.state = 'OPEN' and n.cycle_no = c.cycle_no and c.lifecycle = 'PUBLISHED' and (%1$s or c.responsible_id = ?1 and %3$s)
                 order by n.archive_on, c.title, c.id
                """
                        .formatted(Access.readableAt(visitor, Level.OWNER, "c"), StampSql.columns("c"), Access.readable(visitor, "c")),
                row -> {
                    String slug = row.text();
                    String title = row.text();
                    String collection = row.text();
                    LocalDate since = row.day();
                    LocalDate archiveOn = row.day();
                    boolean mayDecide = row.flag();
                    total[0] = row.count();
                    return new ArchiveLine(slug, title, collection, StampSql.read(row, today, clock.getZone()), since, archiveOn, mayDecide);
                },
                first,
                size,
                visitor.id());
        return new Page<>(lines, total[0]);
    }

    /** Owners only: it stays, and is not proposed again for as long as it took this time. What it says about itself does not change. */
    public void keep(String slug) {
        Visitor visitor = visitors.current();
        long collection = sql.one("select c.collection_id from card c where c.slug = ?1 and " + Access.readable(visitor, "c"), row -> row.number(), slug)
                .orElseThrow(() -> new TaskRefusal("verification.not-in-archive-queue"));
        if (!visitor.may(Level.OWNER, collection)) {
            throw new NotAllowed("verification.keep-needs-owner");
        }
        int kept = sql.change(
                """
                update archive_notice n join card c on c.id = n.card_id set n.state = 'KEPT', n.decided_by = ?2, n.decided_on = ?3
                 where c.slug = ?1 and n.state = 'OPEN'
                """,
                slug,
                visitor.id(),
                LocalDate.now(clock));
        if (kept == 0) {
            throw new TaskRefusal("verification.not-in-archive-queue");
        }
        deeds.fire(new Deed("card.kept", "card:" + slug));
    }
}
