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

    private record Sent(long id, int round, long senderId) {}

    /**
     * The sender, and everybody who ever acknowledged it, hear that it may be wrong (behaviour.md §15). That they were asked again since, or that nobody is asked
     * any more, takes nothing from what they rely on.
     */
    void flagged(@Observes CardFlagged flagged) {
        for (Sent sent : sent(flagged.cardId())) {
            List<Line> told = sql.list(
                    """
                    select p.id from person p
                     where p.active and p.id <> ?2
                       and (p.id = ?3 or p.id in (select r.person_id from receipt r where r.announcement_id = ?1))
                    """,
                    row -> {
                        long person = row.number();
                        return new Line(person, "announcement-wrong:" + flagged.cardId() + ":" + flagged.at().toEpochMilli() + ":" + person, flagged.text());
                    },
                    sent.id(),
                    flagged.byId() == null ? 0L : flagged.byId(),
                    sent.senderId());
            people.fire(new AnnouncementPeople(Kind.WRONG, sent.id(), flagged.cardId(), sent.round(), told));
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

    private List<Sent> sent(long cardId) {
        return sql.list(
                "select a.id, a.round_no, a.sender_id from announcement a where a.card_id = ?1 and a.began_at is not null order by a.id desc",
                row -> new Sent(row.number(), row.count(), row.number()),
                cardId);
    }
}
