package org.pramana.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.pramana.collection.Access;
import org.pramana.collection.Level;
import org.pramana.collection.NotAllowed;
import org.pramana.collection.Visitor;
import org.pramana.store.Sql;

/** One announcement at hand, always with the rule of who may. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AnnouncementDesk {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** @param latestMajor the newest version of the card that is not a minor edit */
    record Kept(
            long id,
            long cardId,
            String slug,
            long collectionId,
            long senderId,
            AnnouncementMode mode,
            Integer dueDays,
            int round,
            int askedVersion,
            int decidedVersion,
            int cardVersion,
            int latestMajor,
            long latestAuthor,
            boolean live,
            boolean closed) {}

    /**
     * The announcement, locked, for those whose business it is: the sender, and owners of the card's collection, as long as they may read the card.
     *
     * @throws UnknownAnnouncement also for somebody who may read the card and has no business with it
     */
    Kept forSender(Visitor visitor, long id) {
        Kept kept = find(visitor, id).orElseThrow(() -> new UnknownAnnouncement(id));
        if (kept.senderId() != visitor.id() && !visitor.may(Level.OWNER, kept.collectionId())) {
            throw new UnknownAnnouncement(id);
        }
        return kept;
    }

    /** As {@link #forSender}, and for whoever wrote the card's newest version. */
    Kept forPublisher(Visitor visitor, long id) {
        Kept kept = find(visitor, id).orElseThrow(() -> new UnknownAnnouncement(id));
        boolean wroteIt = kept.latestAuthor() == visitor.id() && visitor.may(Level.AUTHOR, kept.collectionId());
        if (kept.senderId() != visitor.id() && !wroteIt && !visitor.may(Level.OWNER, kept.collectionId())) {
            throw new UnknownAnnouncement(id);
        }
        return kept;
    }

    /** Owners always may; authors where the collection lets them (behaviour.md §1). */
    void refuseUnlessMayAnnounce(Visitor visitor, long collectionId) {
        NotAllowed objection = objection(visitor, collectionId);
        if (objection != null) {
            throw objection;
        }
    }

    /** Why not; null where they may. */
    NotAllowed objection(Visitor visitor, long collectionId) {
        return mayAnnounce(visitor, collectionId)
                ? null
                : new NotAllowed(visitor.may(Level.AUTHOR, collectionId) ? "announcement.owners-only" : "announcement.authors-only");
    }

    boolean mayAnnounce(Visitor visitor, long collectionId) {
        return visitor.may(Level.OWNER, collectionId)
                || visitor.may(Level.AUTHOR, collectionId)
                        && sql.number("select count(*) from card_collection where id = ?1 and authors_announce", collectionId) > 0;
    }

    /** Its time has come. The audience of a snapshot is who is meant, and reads the card, now. */
    void begin(long id) {
        Instant now = clock.instant();
        sql.change("update announcement set began_at = ?2, asked_at = ?2 where id = ?1 and began_at is null", id, now);
        sql.change(
                """
                insert ignore into announcement_person (announcement_id, person_id, since, due_on)
                select a.id, p.id, ?2, ?2 + interval a.due_days day
                  from announcement a join card c on c.id = a.card_id join announcement_party t on t.announcement_id = a.id
                  left join membership m on m.group_id = t.group_id
                  join person p on p.id = coalesce(t.person_id, m.person_id) and p.active
                 where a.id = ?1 and %s
                """
                        .formatted(Access.readableBy("p.id", "c")),
                id,
                LocalDate.now(clock));
    }

    private Optional<Kept> find(Visitor visitor, long id) {
        return sql.one(
                """
                select a.id, a.card_id, c.slug, c.collection_id, a.sender_id, a.mode, a.due_days, a.round_no, a.card_version, a.decided_version, c.version_no,
                       coalesce(v.version_no, 0), coalesce(v.author_id, 0), a.began_at is not null, a.closed_at is not null
                  from announcement a join card c on c.id = a.card_id
                  left join card_version v on v.card_id = c.id
                       and v.version_no = (select max(m.version_no) from card_version m where m.card_id = c.id and not m.minor)
                 where a.id = ?1 and %s for update
                """
                        .formatted(Access.readable(visitor, "c")),
                row -> new Kept(
                        row.number(), row.number(), row.text(), row.number(), row.number(), row.constant(AnnouncementMode.class), row.integer(), row.count(),
                        row.count(), row.count(), row.count(), row.count(), row.number(), row.flag(), row.flag()),
                id);
    }
}
