package org.pramana.correction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.pramana.collection.Access;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Sql;

/** What I read or copied and was told to be wrong. */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.CREATOR})
public class CorrectionReading {

    private static final int SHOWN = 50;

    @Inject
    Visitors visitors;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Those I have not put away, newest first: one statement. */
    public List<CorrectionNotice> waiting() {
        Visitor visitor = visitors.current();
        return sql.page(
                """
                select k.id, c.slug, c.title, n.version_no, n.read_at, n.copied, k.before_text, k.after_text, k.at, n.told_customer_at is not null
                  from correction_notice n join correction k on k.id = n.correction_id join card c on c.id = k.card_id
                 where n.person_id = ?1 and n.noted_at is null and c.lifecycle in ('PUBLISHED', 'ARCHIVED') and %s
                 order by k.id desc
                """
                        .formatted(Access.readable(visitor, "c")),
                row -> new CorrectionNotice(
                        row.number(), row.text(), row.text(), row.count(), row.moment(), row.flag(), row.text(), row.text(), row.moment(), row.flag()),
                0,
                SHOWN,
                visitor.id());
    }

    /** "I told the customer": kept, and the notice put away. */
    public void customerTold(long id) {
        settle(id, "told_customer_at = coalesce(told_customer_at, ?3), noted_at = coalesce(noted_at, ?3)");
    }

    /** Seen; there is no customer to tell. */
    public void noted(long id) {
        settle(id, "noted_at = coalesce(noted_at, ?3)");
    }

    private void settle(long id, String what) {
        Visitor visitor = visitors.current();
        if (sql.number("select count(*) from correction_notice where correction_id = ?1 and person_id = ?2", id, visitor.id()) == 0) {
            throw new UnknownCorrection(id);
        }
        sql.change("update correction_notice set " + what + " where correction_id = ?1 and person_id = ?2", id, visitor.id(), clock.instant());
    }
}
