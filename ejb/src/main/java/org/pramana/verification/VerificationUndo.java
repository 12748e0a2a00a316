package org.pramana.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.pramana.audit.Deed;
import org.pramana.card.UnknownCard;
import org.pramana.collection.Access;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Sql;

/** Taking one's own verification back, as after a slip of the finger: as soon as with many cards (behaviour.md §11), and while nobody has done anything about the card since. */
@Stateless
@RolesAllowed(Roles.CREATOR)
public class VerificationUndo {

    private static final Duration TIME = BulkKind.VERIFY.undoWithin();

    /** The present visitor's, of the card's present cycle, fresh, and the last that happened to the card. */
    private static final String MINE =
            """
            verification_former r join card c on c.id = r.card_id and c.id = ?1 and c.cycle_no = r.cycle_no and c.lifecycle = 'PUBLISHED'
              join card_event e on e.card_id = c.id and e.kind = 'VERIFIED' and e.cycle_no = c.cycle_no and e.actor_id = r.by_id
             where r.by_id = ?2 and r.at > ?3 and not exists (select 1 from card_event later where later.card_id = c.id and later.id > e.id)
               and not exists (select 1 from card_reason o where o.card_id = c.id and o.closed_at is null)""";

    @Inject
    Visitors visitors;

    @Inject
    FormerTrust former;

    @Inject
    Event<VerificationsTakenBack> takenBack;

    @Inject
    Event<Deed> deeds;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * The card is as it was: its date, its cycle, what spoke against it, and the task.
     *
     * @throws TaskRefusal where ten minutes are over, it was somebody else, or something has happened since
     */
    public void takeBack(String slug) {
        Visitor visitor = visitors.current();
        Instant now = clock.instant();
        long card = sql.one("select c.id from card c where c.slug = ?1 and " + Access.readable(visitor, "c") + " for update", row -> row.number(), slug)
                .orElseThrow(() -> new UnknownCard(slug));
        Instant at = sql.one("select r.at from " + MINE, row -> row.moment(), card, visitor.id(), now.minus(TIME)).orElseThrow(() -> new TaskRefusal("verification.not-to-be-undone"));
        // the cycle may be begun again, and the trail says both
        sql.change("update card_event e join card c on c.id = e.card_id and e.cycle_no = c.cycle_no set e.kind = 'VERIFIED_BEFORE_UNDO', e.once_key = null where c.id = ?1 and e.kind = 'VERIFIED'", card);
        sql.change(
                "insert into card_event (card_id, kind, at, actor_id, version_no, cycle_no) select c.id, 'VERIFICATION_UNDONE', ?2, ?3, c.version_no, c.cycle_no from card c where c.id = ?1",
                card,
                now,
                visitor.id());
        former.restore("verification_former r join card c on c.id = r.card_id and r.card_id = ?1", card);
        sql.change("delete from verification_former where card_id = ?1", card);
        takenBack.fire(new VerificationsTakenBack(List.of(card), at));
        deeds.fire(new Deed("card.verification-undone", "card:" + slug, null, null));
    }
}
