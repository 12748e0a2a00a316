package org.pramana.announcement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.pramana.audit.Deed;
import org.pramana.card.UnknownCard;
import org.pramana.collection.Access;
import org.pramana.collection.Level;
import org.pramana.collection.NotAllowed;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.PartyKey;
import org.pramana.people.Roles;
import org.pramana.people.UnknownPerson;
import org.pramana.store.Conditions;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;

/** Telling people of a card, and what its sender does about it later (behaviour.md §15). */
@Stateless
@RolesAllowed(Roles.CREATOR)
public class AnnouncementSending {

    private static final int REASON_MAX = 500;

    @Inject
    AnnouncementDesk desk;

    @Inject
    AnnouncementPress press;

    @Inject
    Visitors visitors;

    @Inject
    Sql sql;

    @Inject
    Event<Deed> deeds;

    @Inject
    Clock clock;

    /** What becomes of receipts when the card has a new major version. */
    public enum Receipts {
        /** They hold for it too. */
        KEEP,
        /** Everybody is asked again, and shown only what has changed since they acknowledged. */
        ASK_AGAIN
    }

    /**
     * Announces the card as it is now.
     *
     * @return the announcement's id
     * @throws AnnouncementRefusal where the card needs verification and {@code unverifiedToo} does not say yes to that
     */
    public long announce(String slug, NewAnnouncement wanted) {
        return press.announce(visitors.current(), slug, wanted);
    }

    /** How many people of these would be told: who may not read the card never is. */
    public int reach(String slug, List<PartyKey> to) {
        Visitor visitor = visitors.current();
        long card = sql.one("select c.id from card c where c.slug = ?1 and " + Access.readableAt(visitor, Level.AUTHOR, "c"), row -> row.number(), slug)
                .orElseThrow(() -> new UnknownCard(slug));
        if (to.isEmpty()) {
            return 0;
        }
        Conditions meant = new Conditions();
        String groups = places(meant, to, PartyKey.Kind.GROUP);
        String people = places(meant, to, PartyKey.Kind.PERSON);
        return (int) sql.number(
                """
                select count(*) from person p join card c on c.id = %d
                 where p.active and %s
                   and (p.login in (%s) or p.id in (select m.person_id from membership m join person_group g on g.id = m.group_id where g.group_key in (%s)))
                """
                        .formatted(card, Access.readableBy("p.id", "c"), people, groups),
                meant.parameters());
    }

    private static String places(Conditions meant, List<PartyKey> to, PartyKey.Kind kind) {
        String places = to.stream().filter(key -> key.kind() == kind).map(key -> meant.parameter(key.key())).collect(Collectors.joining(", "));
        return places.isEmpty() ? "null" : places;
    }

    /**
     * The publisher's choice after a new major version. A minor edit asks for none: receipts hold.
     *
     * @throws AnnouncementRefusal where there is nothing to decide
     */
    public void decide(long id, Receipts receipts) {
        AnnouncementDesk.Kept kept = desk.forPublisher(visitors.current(), id);
        refuseIfClosed(kept);
        if (kept.latestMajor() <= kept.decidedVersion()) {
            throw new AnnouncementRefusal("announcement.nothing-new");
        }
        sql.change("update announcement set decided_version = ?2 where id = ?1", id, kept.cardVersion());
        if (receipts == Receipts.ASK_AGAIN) {
            sql.change(
                    "update announcement set round_no = round_no + 1, card_version = ?2, asked_at = ?3 where id = ?1", id, kept.cardVersion(), clock.instant());
            sql.change(
                    "update announcement_person set due_on = ?2 where announcement_id = ?1",
                    id,
                    kept.dueDays() == null ? null : LocalDate.now(clock).plusDays(kept.dueDays()));
        }
        tell(kept, receipts == Receipts.KEEP ? "announcement.kept" : "announcement.asked-again", "version " + kept.cardVersion());
    }

    /** This person need not; why stands beside their name. */
    public void exempt(long id, String login, String reason) {
        Visitor visitor = visitors.current();
        AnnouncementDesk.Kept kept = desk.forSender(visitor, id);
        refuseIfClosed(kept);
        if (reason == null || reason.isBlank() || reason.length() > REASON_MAX) {
            throw new InvalidInput("reason", "announcement.exempt-why", REASON_MAX);
        }
        if (login.equals(visitor.login())) {
            throw new NotAllowed("announcement.exempt-yourself");
        }
        sql.change(
                """
                insert into announcement_exemption (announcement_id, person_id, reason, by_id, at) values (?1, ?2, ?3, ?4, ?5)
                on duplicate key update reason = values(reason), by_id = values(by_id), at = values(at)
                """,
                id,
                person(login),
                reason.strip(),
                visitor.id(),
                clock.instant());
        tell(kept, "announcement.exempted", login + ": " + reason.strip());
    }

    public void askAfterAll(long id, String login) {
        AnnouncementDesk.Kept kept = desk.forSender(visitors.current(), id);
        sql.change("delete from announcement_exemption where announcement_id = ?1 and person_id = ?2", id, person(login));
        tell(kept, "announcement.exemption-lifted", login);
    }

    /** Nobody is asked any more; receipts stay. */
    public void close(long id) {
        Visitor visitor = visitors.current();
        AnnouncementDesk.Kept kept = desk.forSender(visitor, id);
        refuseIfClosed(kept);
        sql.change("update announcement set closed_at = ?2, closed_by = ?3 where id = ?1", id, clock.instant(), visitor.id());
        tell(kept, "announcement.closed", null);
    }

    private long person(String login) {
        return sql.one("select id from person where login = ?1", row -> row.number(), login).orElseThrow(() -> new UnknownPerson(login));
    }

    private void tell(AnnouncementDesk.Kept kept, String deed, String after) {
        deeds.fire(new Deed(deed, "card:" + kept.slug(), null, after));
    }

    private static void refuseIfClosed(AnnouncementDesk.Kept kept) {
        if (kept.closed()) {
            throw new AnnouncementRefusal("announcement.is-closed");
        }
    }
}
