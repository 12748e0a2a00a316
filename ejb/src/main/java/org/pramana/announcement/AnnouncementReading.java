package org.pramana.announcement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pramana.audit.Deed;
import org.pramana.collection.Access;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Sql;
import org.pramana.trust.StampSql;

/** What I am asked to read, and my receipts. Nobody acknowledges for somebody else: there is no way to say for whom. */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.CREATOR})
public class AnnouncementReading {

    private static final int RECEIPTS_SHOWN = 200;

    @Inject
    Visitors visitors;

    @Inject
    Sql sql;

    @Inject
    Event<Deed> deeds;

    @Inject
    Clock clock;

    private record Asked(long cardId, String slug, int askedVersion, int version, String hash, int round, AnnouncementMode mode, boolean exempt, Long receipt) {}

    /** What waits for me, what is due first first: one statement. */
    public List<AnnouncementToRead> waiting() {
        Visitor visitor = visitors.current();
        LocalDate today = LocalDate.now(clock);
        String me = String.valueOf(visitor.id());
        return sql.list(
                """
                select a.id, c.slug, c.title, cc.name, a.mode, a.note, s.name, c.version_no, l.version_no, %1$s due, %2$s is not null, %3$s
                  from announcement a join card c on c.id = a.card_id join card_collection cc on cc.id = c.collection_id join person s on s.id = a.sender_id
                  %4$s
                 where %5$s and %6$s and %7$s and %8$s
                 order by due is null, due, a.id
                """
                        .formatted(
                                AnnouncementSql.due(today),
                                AnnouncementSql.opened(me),
                                StampSql.columns("c"),
                                AnnouncementSql.partOf(me),
                                AnnouncementSql.LIVE,
                                Access.readable(visitor, "c"),
                                AnnouncementSql.meant(visitor),
                                AnnouncementSql.waits(me, today)),
                row -> {
                    long id = row.number();
                    String slug = row.text();
                    String title = row.text();
                    String collection = row.text();
                    AnnouncementMode mode = row.constant(AnnouncementMode.class);
                    String note = row.text();
                    String sender = row.text();
                    int version = row.count();
                    Integer acknowledged = row.integer();
                    LocalDate due = row.day();
                    boolean opened = row.flag();
                    return new AnnouncementToRead(
                            id, slug, title, collection, StampSql.read(row, today, clock.getZone()), mode, note, sender, version, acknowledged, due, opened, today);
                });
    }

    /**
     * "I have read this." Twice is once.
     *
     * @param versionOnScreen the card's version that is acknowledged: refused where it is not the published one any more
     */
    public Receipt acknowledge(long id, int versionOnScreen) {
        Visitor visitor = visitors.current();
        Asked asked = asked(visitor, id).orElseThrow(() -> new UnknownAnnouncement(id));
        if (asked.mode() == AnnouncementMode.FYI) {
            throw new AnnouncementRefusal("announcement.fyi");
        }
        if (asked.exempt()) {
            throw new AnnouncementRefusal("announcement.you-are-exempt");
        }
        if (versionOnScreen != asked.version() || versionOnScreen < asked.askedVersion()) {
            throw new AnnouncementRefusal("announcement.other-version", versionOnScreen, asked.version());
        }
        if (asked.receipt() == null) {
            sql.change(
                    """
                    insert ignore into receipt (announcement_id, person_id, round_no, card_id, version_no, body_hash, acknowledged_at, acknowledged_on)
                    values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                    """,
                    id,
                    visitor.id(),
                    asked.round(),
                    asked.cardId(),
                    asked.version(),
                    asked.hash(),
                    clock.instant(),
                    LocalDate.now(clock));
            deeds.fire(new Deed("announcement.acknowledged", "card:" + asked.slug(), null, "version " + asked.version()));
        }
        return receipts(visitor, "r.id = (select max(o.id) from receipt o where o.announcement_id = ?2 and o.person_id = ?1)", visitor.id(), id).get(0);
    }

    /** Mine, newest first, also of versions that are no longer current. The title is missing where the card is no longer mine to read. */
    public List<Receipt> receipts() {
        Visitor visitor = visitors.current();
        return receipts(visitor, "r.person_id = ?1", visitor.id());
    }

    private List<Receipt> receipts(Visitor visitor, String which, Object... parameters) {
        return sql.page(
                """
                select r.id, r.announcement_id, if(%1$s, c.slug, null), if(%1$s, coalesce(v.title, c.title), null), r.version_no, r.body_hash, r.acknowledged_at,
                       if(%1$s, c.version_no, 0)
                  from receipt r join card c on c.id = r.card_id left join card_version v on v.card_id = r.card_id and v.version_no = r.version_no
                 where %2$s
                 order by r.id desc
                """
                        .formatted("(c.lifecycle in ('PUBLISHED', 'ARCHIVED') and " + Access.readable(visitor, "c") + ")", which),
                row -> new Receipt(row.number(), row.number(), row.text(), row.text(), row.count(), row.text(), row.moment(), row.count()),
                0,
                RECEIPTS_SHOWN,
                parameters);
    }

    private Optional<Asked> asked(Visitor visitor, long id) {
        return sql.one(
                """
                select c.id, c.slug, a.card_version, c.version_no, v.body_hash, a.round_no, a.mode, x.person_id is not null, if(%s, l.id, null)
                  from announcement a join card c on c.id = a.card_id join card_version v on v.card_id = c.id and v.version_no = c.version_no
                  %s
                 where a.id = ?1 and %s and %s and %s
                """
                        .formatted(
                                AnnouncementSql.counts(LocalDate.now(clock)),
                                AnnouncementSql.partOf(String.valueOf(visitor.id())),
                                AnnouncementSql.LIVE,
                                Access.readable(visitor, "c"),
                                AnnouncementSql.meant(visitor)),
                row -> new Asked(
                        row.number(), row.text(), row.count(), row.count(), row.text(), row.count(), row.constant(AnnouncementMode.class), row.flag(), row.number()),
                id);
    }
}
