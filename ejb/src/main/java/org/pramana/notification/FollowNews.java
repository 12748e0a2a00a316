package org.pramana.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.pramana.collection.Access;
import org.pramana.correction.PeopleCorrected;
import org.pramana.follow.FollowSql;
import org.pramana.question.QuestionAnswered;
import org.pramana.question.QuestionNotes;
import org.pramana.store.Sql;
import org.pramana.verification.CardRecorded;

/**
 * Tells those who follow a card what became of it, in the transaction of what happened: once for each event, only those who may read it, and nobody of
 * what they did themselves. What happens to many cards at once is {@link DueNews}'.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FollowNews {

    /** What the history calls it, and what those who follow the card are told; the rest is nothing to them. */
    private static final Map<String, String> STAGES = Map.of(
            "PUBLISHED", "PUBLISHED",
            "EDITED", "CHANGED",
            "EDITED_BY_VERIFIER", "CHANGED",
            "VERIFIED", "VERIFIED",
            "FLAGGED", "DOUBTED",
            "REQUESTED", "DOUBTED",
            "NEW_VERIFIER", "DOUBTED",
            "ARCHIVED", "ARCHIVED",
            "RESTORED", "RESTORED");

    /** "Publish and verify" is one deed. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    void recorded(@Observes CardRecorded happened) {
        String stage = STAGES.get(happened.kind());
        if (stage == null) {
            return;
        }
        Instant now = clock.instant();
        int told = sql.change(
                """
                insert ignore into outbox (person_id, kind, stage, card_id, cycle_no, dedup_key, created_at, send_after)
                select p.id, 'FOLLOW', if(?2 = 'VERIFIED' and wrote.created_at >= ?5, 'CHANGED', ?2), c.id, c.cycle_no,
                       concat('follow:', (select max(e.id) from card_event e where e.card_id = ?1), ':', p.id), ?4, ?4
                  from (%s) f join card c on c.id = f.card_id join person p on p.id = f.person_id and p.active
                  left join card_version wrote on wrote.card_id = c.id and wrote.version_no = c.version_no
                 where not p.id <=> ?3 and %s
                   and (?2 <> 'DOUBTED' or exists (select 1 from card_reason r where r.card_id = c.id and r.hard and r.closed_at is null))
                   and (?2 <> 'VERIFIED' or not exists (select 1 from card_event e where e.card_id = c.id and e.kind = 'PUBLISHED' and e.at >= ?5))
                """
                        .formatted(FollowSql.followers("k.id = ?1"), Access.readableBy("p.id", "c")),
                happened.cardId(),
                stage,
                happened.actorId(),
                now,
                now.minus(AT_ONCE));
        if (told > 0) {
            replace(happened.cardId());
        }
    }

    /** Those who read or copied it are told as such; the others because they follow it. */
    void corrected(@Observes PeopleCorrected corrected) {
        int told = sql.change(
                """
                insert ignore into outbox (person_id, kind, stage, card_id, cycle_no, detail, dedup_key, created_at, send_after)
                select p.id, 'FOLLOW', 'CORRECTED', c.id, c.cycle_no, ?3, concat('follow:correction:', k.id, ':', p.id), ?4, ?4
                  from (%s) f join card c on c.id = f.card_id join person p on p.id = f.person_id and p.active join correction k on k.id = ?2
                 where p.id <> k.by_id and %s
                   and not exists (select 1 from correction_notice n where n.correction_id = k.id and n.person_id = p.id)
                """
                        .formatted(FollowSql.followers("k.id = ?1"), Access.readableBy("p.id", "c")),
                corrected.cardId(),
                corrected.correctionId(),
                corrected.sentence(),
                clock.instant());
        if (told > 0) {
            replace(corrected.cardId());
        }
    }

    /** An answer that is no card yet is known to nobody but those who asked, unless those who follow what it is about hear of it (behaviour.md §13). */
    void answered(@Observes QuestionAnswered answered) {
        sql.change(
                """
                insert ignore into outbox (person_id, kind, stage, question_id, dedup_key, created_at, send_after)
                select p.id, 'QUESTION', 'FOLLOWED', q.id, concat('follow:answer:', w.id, ':', p.id), ?2, ?2
                  from (%s) f join person p on p.id = f.person_id join question_answer w on w.id = ?1 join question q on q.id = w.question_id
                 where p.id <> w.by_id and not exists (select 1 from question_asker a where a.question_id = q.id and a.person_id = p.id) and %s
                """
                        .formatted(FollowSql.followersOfAnswer(answered.answerId()), QuestionNotes.readableByPerson()),
                answered.answerId(),
                clock.instant());
    }

    private void replace(long cardId) {
        sql.change(NewerNews.replaces("(" + cardId + ")"), clock.instant());
    }
}
