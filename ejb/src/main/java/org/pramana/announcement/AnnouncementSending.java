package org.pramana.announcement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
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
import org.pramana.people.UnknownGroup;
import org.pramana.people.UnknownPerson;
import org.pramana.store.Conditions;
import org.pramana.store.Sql;
import org.pramana.trust.TrustSql;
import org.pramana.trust.TrustState;
import org.pramana.words.InvalidInput;

/** Telling people of a card, and what its sender does about it later (behaviour.md §15). */
@Stateless
@RolesAllowed(Roles.CREATOR)
public class AnnouncementSending {

    private static final int REASON_MAX = 500;

    @Inject
    AnnouncementDesk desk;

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

    private record Told(long cardId, long collectionId, int version, TrustState state) {}

    /**
     * Announces the card as it is now.
     *
     * @return the announcement's id
     * @throws AnnouncementRefusal where the card needs verification and {@code unverifiedToo} does not say yes to that
     */
    public long announce(String slug, NewAnnouncement wanted) {
        Visitor visitor = visitors.current();
        Told card = sql.one(
                        "select c.id, c.collection_id, c.version_no, %s from card c where c.slug = ?1 and c.lifecycle = 'PUBLISHED' and %s"
                                .formatted(TrustSql.state("c", LocalDate.now(clock)), Access.readable(visitor, "c")),
                        row -> new Told(row.number(), row.number(), row.count(), row.constant(TrustState.class)),
                        slug)
                .orElseThrow(() -> new UnknownCard(slug));
        desk.refuseUnlessMayAnnounce(visitor, card.collectionId());
        check(wanted);
        if (card.state() == TrustState.NEEDS_VERIFICATION && !wanted.unverifiedToo()) {
            throw new AnnouncementRefusal("announcement.unverified");
        }
        Instant now = clock.instant();
        boolean atOnce = wanted.publishAt() == null;
        sql.change(
                """
                insert into announcement (card_id, sender_id, mode, audience, note, button, due_days, remind, renewal, renew_days, renew_from, publish_at, created_at,
                                          card_version, asked_at, decided_version)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?12, ?14)
                """,
                card.cardId(),
                visitor.id(),
                wanted.mode(),
                wanted.audience(),
                blankToNull(wanted.note()),
                blankToNull(wanted.button()),
                wanted.dueDays(),
                wanted.remind(),
                wanted.renewal().kind(),
                wanted.renewal().days(),
                wanted.renewal().from(),
                atOnce ? now : wanted.publishAt(),
                now,
                card.version());
        long id = sql.number("select last_insert_id()");
        wanted.to().stream().distinct().forEach(party -> address(id, party));
        if (atOnce) {
            desk.begin(id);
        }
        deeds.fire(new Deed("card.announced", "card:" + slug, null, wanted.mode() + " to " + wanted.to()));
        return id;
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

    private void check(NewAnnouncement wanted) {
        if (wanted.to().isEmpty() || wanted.to().size() > NewAnnouncement.PARTIES_MAX) {
            throw new InvalidInput("to", "announcement.to-whom", NewAnnouncement.PARTIES_MAX);
        }
        text("note", wanted.note(), NewAnnouncement.NOTE_MAX);
        text("button", wanted.button(), NewAnnouncement.BUTTON_MAX);
        number("dueInDays", wanted.dueDays(), 1);
        if (wanted.publishAt() != null && !wanted.publishAt().isAfter(clock.instant())) {
            throw new InvalidInput("publishAt", "announcement.past");
        }
        Renewal renewal = wanted.renewal();
        if (wanted.mode() == AnnouncementMode.FYI && renewal.kind() != Renewal.Kind.NONE) {
            throw new InvalidInput("renewal", "announcement.renews-receipts");
        }
        if (renewal.kind() == Renewal.Kind.DAYS && renewal.days() == null || renewal.kind() == Renewal.Kind.YEARLY && renewal.from() == null) {
            throw new InvalidInput("renewal", "announcement.renewal-when");
        }
        number("renewal", renewal.days(), 1);
    }

    private void address(long id, PartyKey party) {
        boolean group = party.kind() == PartyKey.Kind.GROUP;
        int one = sql.change(
                group
                        ? "insert into announcement_party (announcement_id, group_id) select ?1, id from person_group where group_key = ?2"
                        : "insert into announcement_party (announcement_id, person_id) select ?1, id from person where login = ?2 and active",
                id,
                party.key());
        if (one == 0) {
            throw group ? new UnknownGroup(party.key()) : new UnknownPerson(party.key());
        }
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

    private static void text(String field, String text, int most) {
        if (text != null && text.length() > most) {
            throw new InvalidInput(field, "announcement.too-long", most);
        }
    }

    private static void number(String field, Integer days, int least) {
        if (days != null && (days < least || days > NewAnnouncement.LONGEST)) {
            throw new InvalidInput(field, "announcement.days", least, NewAnnouncement.LONGEST);
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
