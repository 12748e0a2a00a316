package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pramana.card.CardSight;
import org.pramana.card.UnknownCard;
import org.pramana.collection.Level;
import org.pramana.collection.Visitor;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;

/** Cards as verification knows them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TrustRepository {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Sql sql;

    @Inject
    Event<CardRecorded> recorded;

    /** @throws UnknownCard also where there is one that the visitor may not read */
    long readable(String slug, Visitor visitor) {
        return sql.one(
                        "select c.id from card c where c.slug = ?1 and c.lifecycle <> 'PURGED' and " + CardSight.words(visitor, "c"),
                        row -> row.number(),
                        slug)
                .orElseThrow(() -> new UnknownCard(slug));
    }

    /** Locks the card's row and counts its trust on: whoever comes second waits, and then sees what the first one did. */
    CardTrust toChange(long cardId) {
        entities.flush();
        CardTrust card = entities.find(CardTrust.class, cardId, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        if (card == null) {
            throw new UnknownCard(String.valueOf(cardId));
        }
        return card;
    }

    /** The same without a lock, to answer a question. */
    CardTrust look(long cardId) {
        return Optional.ofNullable(entities.find(CardTrust.class, cardId)).orElseThrow(() -> new UnknownCard(String.valueOf(cardId)));
    }

    Standing standing(long cardId, long personId) {
        return Optional.ofNullable(standings(List.of(cardId), personId).get(cardId)).orElseThrow();
    }

    /** By card; one statement. */
    Map<Long, Standing> standings(Collection<Long> cards, long personId) {
        Map<Long, Standing> standings = new HashMap<>();
        sql.list(
                """
                select c.id,
                       exists (select 1 from card_verifier v
                                where v.card_id = c.id
                                  and (v.person_id = ?1 or v.group_id in (select m.group_id from membership m where m.person_id = ?1))),
                       (select case max(case g.level when 'OWNER' then 3 when 'AUTHOR' then 2 else 1 end) when 3 then 'OWNER' when 2 then 'AUTHOR' when 1 then 'READ' end
                          from collection_grant g join membership m on m.group_id = g.group_id
                         where g.collection_id = c.collection_id and m.person_id = ?1),
                       coalesce((select v.author_id = ?1 from card_version v where v.card_id = c.id and not v.minor order by v.version_no desc limit 1), false)
                  from card c where c.id in (%s)
                """
                        .formatted(Numbers.list(cards)),
                row -> standings.put(row.number(), new Standing(row.flag(), row.constant(Level.class), row.flag())),
                personId);
        return standings;
    }

    List<CardReason> openReasons(long cardId) {
        return entities
                .createQuery("select r from CardReason r where r.cardId = :card and r.closedAt is null order by r.id", CardReason.class)
                .setParameter("card", cardId)
                .getResultList();
    }

    Optional<Task> openTask(long cardId) {
        return entities
                .createQuery("select t from Task t where t.cardId = :card and t.closedAt is null", Task.class)
                .setParameter("card", cardId)
                .getResultStream()
                .findFirst();
    }

    Optional<Task> task(long taskId) {
        return Optional.ofNullable(entities.find(Task.class, taskId));
    }

    /** As it is now, after a lock has been waited for. */
    void refresh(Task task) {
        entities.refresh(task);
    }

    void flush() {
        entities.flush();
    }

    void add(Object entity) {
        entities.persist(entity);
    }

    /** Writes the card's history on. @param onceKey null, or what can happen only once */
    void record(CardTrust card, String kind, Long actor, Instant now, String detail, String onceKey) {
        sql.change(
                "insert into card_event (card_id, kind, at, actor_id, version_no, cycle_no, detail, once_key) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                card.id(),
                kind,
                now,
                actor,
                card.versionNo(),
                card.cycleNo(),
                detail == null || detail.length() <= 1000 ? detail : detail.substring(0, 1000),
                onceKey);
        recorded.fire(new CardRecorded(card.id(), kind, actor));
    }

    String nameOf(Long personId) {
        return personId == null ? null : sql.one("select name from person where id = ?1", row -> row.text(), personId).orElse(null);
    }
}
