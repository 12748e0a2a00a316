package org.pramana.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import org.pramana.card.CommentWritten;
import org.pramana.card.PublicationAsked;
import org.pramana.card.PublicationDecided;
import org.pramana.store.Sql;
import org.pramana.verification.CardsInherited;
import org.pramana.verification.RequestsAnswered;
import org.pramana.verification.TaskAssigned;
import org.pramana.verification.TasksOffered;
import org.pramana.words.Words;

/** Writes down what people should hear of, in the transaction of what happened: a rollback takes the news back with it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NewsWatch {

    private static final int LONGEST_DETAIL = 300;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    void assigned(@Observes TaskAssigned task) {
        add(
                task.personId(), "VERIFY", task.stage(), task.cardId(), task.cycleNo(), null,
                task.cardId() + ":" + task.cycleNo() + ":" + task.stage() + ":" + task.personId());
    }

    /** Whoever asked is told once (behaviour.md §3). */
    void answered(@Observes RequestsAnswered answer) {
        for (long requester : answer.requesters()) {
            add(
                    requester, "REQUEST_DONE", "", answer.cardId(), answer.cycleNo(), null,
                    "done:" + answer.cardId() + ":" + answer.cycleNo() + ":" + requester);
        }
    }

    /** The responsible person, and everybody who takes part in the thread (§14). */
    void commented(@Observes CommentWritten comment) {
        sql.change(
                """
                insert ignore into outbox (person_id, kind, card_id, detail, dedup_key, created_at, send_after)
                select p.id, 'COMMENT', ?1, ?4, concat('comment:', ?2, ':', p.id), ?5, ?5
                  from person p
                 where p.id <> ?3
                   and (p.id = (select c.responsible_id from card c where c.id = ?1)
                        or ?6 <> 0 and p.id in (select t.author_id from comment t where t.id = ?6 or t.parent_id = ?6))
                """,
                comment.cardId(),
                comment.commentId(),
                comment.authorId(),
                shortened(comment.text()),
                clock.instant(),
                comment.parentId() == null ? 0L : comment.parentId());
    }

    void askedToPublish(@Observes PublicationAsked asked) {
        sql.change(
                """
                insert ignore into outbox (person_id, kind, card_id, dedup_key, created_at, send_after)
                select distinct m.person_id, 'APPROVAL', ?1, concat('approval:', ?2, ':', m.person_id, ':', ?4), ?5, ?5
                  from collection_grant g join membership m on m.group_id = g.group_id
                 where g.collection_id = ?6 and g.level = 'OWNER' and m.person_id <> ?3
                """,
                asked.cardId(),
                asked.draftId(),
                asked.authorId(),
                clock.instant().toEpochMilli(),
                clock.instant(),
                asked.collectionId());
    }

    void decided(@Observes PublicationDecided decided) {
        add(
                decided.authorId(), decided.approved() ? "APPROVED" : "REJECTED", "", decided.cardId(), 0, shortened(decided.comment()),
                "decided:" + decided.cardId() + ":" + decided.authorId() + ":" + clock.instant().toEpochMilli());
    }

    /** Everybody who may take it, or is to see it; whoever is asked by name has been told already. */
    void offered(@Observes TasksOffered offered) {
        sql.change(
                """
                insert ignore into outbox (person_id, kind, stage, card_id, cycle_no, dedup_key, created_at, send_after)
                select p.id, 'VERIFY', 'TASK', t.card_id, t.cycle_no, concat(t.card_id, ':', t.cycle_no, ':TASK:', p.id), ?1, ?1
                  from task t join membership m on m.group_id = t.group_id join person p on p.id = m.person_id and p.active
                 where t.closed_at is null and not p.id <=> t.assignee_id and t.id in (%s)
                """
                        .formatted(offered.taskIds().stream().map(String::valueOf).collect(java.util.stream.Collectors.joining(", "))),
                clock.instant());
    }

    /** One line, however many cards it is; in the language of the person whom it is for (§7). */
    void inherited(@Observes CardsInherited inherited) {
        String language = sql.one("select language from person where id = ?1", row -> row.text(), inherited.personId()).orElse("en");
        String said = Words.say(
                Locale.forLanguageTag(language),
                inherited.fromName() == null ? "notification.inherited.nobody" : "notification.inherited",
                inherited.cards(),
                inherited.fromName());
        add(inherited.personId(), "INHERITED", "", inherited.someCard(), 0, said, "inherited:" + inherited.successionId() + ":" + inherited.personId());
    }

    private void add(long person, String kind, String stage, long card, int cycle, String detail, String key) {
        sql.change(
                """
                insert ignore into outbox (person_id, kind, stage, card_id, cycle_no, detail, dedup_key, created_at, send_after)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)
                """,
                person,
                kind,
                stage,
                card,
                cycle,
                detail,
                key,
                clock.instant());
    }

    private static String shortened(String text) {
        return text == null || text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL - 1) + "…";
    }
}
