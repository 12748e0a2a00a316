package org.pramana.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.pramana.announcement.AnnouncementPeople.Kind;
import org.pramana.announcement.AnnouncementPeople.Line;
import org.pramana.card.CardAbsorbed;
import org.pramana.card.CardPurged;
import org.pramana.store.Sql;
import org.pramana.verification.CardFlagged;

/** What becomes of announcements when something happens to their card. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AnnouncementWatch {

    @Inject
    Sql sql;

    @Inject
    Event<AnnouncementPeople> people;

    private record Open(long id, int round, long senderId) {}

    /** The sender, and everybody who acknowledged it in the present round, hear that it may be wrong (behaviour.md §15). */
    void flagged(@Observes CardFlagged flagged) {
        for (Open open : open(flagged.cardId())) {
            List<Line> told = sql.list(
                    """
                    select p.id from person p
                     where p.active and p.id <> ?3
                       and (p.id = ?4 or p.id in (select r.person_id from receipt r where r.announcement_id = ?1 and r.round_no = ?2))
                    """,
                    row -> {
                        long person = row.number();
                        return new Line(person, "announcement-wrong:" + flagged.cardId() + ":" + flagged.at().toEpochMilli() + ":" + person, flagged.text());
                    },
                    open.id(),
                    open.round(),
                    flagged.byId() == null ? 0L : flagged.byId(),
                    open.senderId());
            people.fire(new AnnouncementPeople(Kind.WRONG, open.id(), flagged.cardId(), open.round(), told));
        }
    }

    /** Announcements and their receipts go on with the survivor (§3 row 18). A receipt still says which words of which card were acknowledged. */
    void absorbed(@Observes CardAbsorbed absorbed) {
        sql.change(
                """
                update announcement a join card c on c.id = ?1
                   set a.card_id = c.id, a.card_version = c.version_no, a.decided_version = c.version_no
                 where a.card_id = ?2
                """,
                absorbed.cardId(),
                absorbed.duplicateId());
    }

    /** A purged card leaves no words behind; who acknowledged which version stays. */
    void purged(@Observes CardPurged purged) {
        sql.change("update announcement set note = null where card_id = ?1", purged.cardId());
    }

    private List<Open> open(long cardId) {
        return sql.list(
                "select a.id, a.round_no, a.sender_id from announcement a where a.card_id = ?1 and a.began_at is not null and a.closed_at is null",
                row -> new Open(row.number(), row.count(), row.number()),
                cardId);
    }
}
