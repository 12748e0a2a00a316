package org.pramana.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pramana.announcement.AnnouncementPeople;
import org.pramana.card.CommentClosed;
import org.pramana.card.CommentWritten;
import org.pramana.card.PublicationAsked;
import org.pramana.card.PublicationDecided;
import org.pramana.correction.PeopleCorrected;
import org.pramana.question.QuestionTold;
import org.pramana.search.GoldenFell;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;
import org.pramana.verification.CardsInherited;
import org.pramana.verification.RequestsAnswered;
import org.pramana.verification.TaskAssigned;
import org.pramana.verification.TasksOffered;
import org.pramana.verification.VerificationsTakenBack;
import org.pramana.words.Words;

/** Writes down what people should hear of, in the transaction of what happened: a rollback takes the news back with it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NewsWatch {

    private static final int LONGEST_DETAIL = 300;

    /** A doubt that readers must not meet for a day (behaviour.md §6), on a card that is opened this often in 30 days. */
    private static final Set<String> AT_ONCE = Set.of("FLAGGED", "REQUESTED");

    private static final int MUCH_READ = 20;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    void assigned(@Observes TaskAssigned task) {
        add(
                task.personId(), "VERIFY", task.stage(), task.cardId(), task.cycleNo(), null,
                task.cardId() + ":" + task.cycleNo() + ":" + task.stage() + ":" + task.personId());
        if (AT_ONCE.contains(task.stage())) {
            sql.change(
                    """
                    update outbox set urgent = true
                     where dedup_key = ?1 and state = 'WAITING' and (select count(*) from card_view w where w.card_id = ?2 and w.at >= ?3) >= ?4
                    """,
                    task.cardId() + ":" + task.cycleNo() + ":" + task.stage() + ":" + task.personId(),
                    task.cardId(),
                    clock.instant().minus(Duration.ofDays(30)),
                    MUCH_READ);
        }
    }

    /** Whoever asked is told once (behaviour.md §3). */
    void answered(@Observes RequestsAnswered answer) {
        for (long requester : answer.requesters()) {
            add(
                    requester, "REQUEST_DONE", "", answer.cardId(), answer.cycleNo(), null,
                    "done:" + answer.cardId() + ":" + answer.cycleNo() + ":" + requester);
        }
    }

    /** What was not sent yet is not so any more. */
    void takenBack(@Observes VerificationsTakenBack verifications) {
        sql.change(
                "delete from outbox where kind = 'REQUEST_DONE' and state = 'WAITING' and created_at >= ?1 and card_id in (" + Numbers.list(verifications.cards()) + ")",
                verifications.since());
    }

    /** The responsible person, whom it names, and everybody who takes part in the thread (§14); each once, and as named where they are. */
    void commented(@Observes CommentWritten comment) {
        named(comment);
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

    private void named(CommentWritten comment) {
        List<String> names = Mentions.in(comment.text());
        if (names.isEmpty()) {
            return;
        }
        sql.change(
                """
                insert ignore into outbox (person_id, kind, card_id, detail, dedup_key, created_at, send_after)
                select p.id, 'MENTION', ?1, ?4, concat('comment:', ?2, ':', p.id), ?5, ?5
                  from person p
                 where p.active and p.id <> ?3
                   and (find_in_set(p.login, ?6) > 0
                        or p.id in (select m.person_id from membership m join person_group g on g.id = m.group_id where g.mentionable and find_in_set(g.group_key, ?6) > 0))
                """,
                comment.cardId(),
                comment.commentId(),
                comment.authorId(),
                shortened(comment.text()),
                clock.instant(),
                String.join(",", names));
    }

    /** Those who take part in a thread hear that it is resolved or open again (§14). */
    void closed(@Observes CommentClosed thread) {
        sql.change(
                """
                insert ignore into outbox (person_id, kind, card_id, detail, dedup_key, created_at, send_after)
                select distinct p.id, if(?5, 'TALK_OPENED', 'TALK_CLOSED'), ?1, (select left(b.text, ?6) from comment b where b.id = ?2),
                       concat('thread:', ?2, ':', p.id, ':', ?7), ?4, ?4
                  from comment t join person p on p.id = t.author_id
                 where (t.id = ?2 or t.parent_id = ?2) and p.active and p.id <> ?3
                """,
                thread.cardId(),
                thread.threadId(),
                thread.actorId(),
                clock.instant(),
                thread.open(),
                LONGEST_DETAIL,
                clock.instant().toEpochMilli());
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

    /** Whom an announcement concerns; whether it still does is asked again when the mail is written. */
    void announced(@Observes AnnouncementPeople told) {
        String kind = told.kind() == AnnouncementPeople.Kind.ASKED ? News.ANNOUNCED : "ANN_" + told.kind();
        sql.changeAll(
                """
                insert ignore into outbox (person_id, kind, card_id, announcement_id, cycle_no, detail, dedup_key, created_at, send_after)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                told.lines().stream()
                        .map(line -> new Object[] {
                            line.personId(), kind, told.cardId(), told.announcementId(), told.round(), shortened(line.detail()), line.once(), clock.instant(), clock.instant()
                        })
                        .toList());
    }

    /** Who read or copied what was wrong: once for each correction. */
    void corrected(@Observes PeopleCorrected corrected) {
        sql.changeAll(
                """
                insert ignore into outbox (person_id, kind, card_id, correction_id, detail, dedup_key, created_at, send_after)
                values (?, 'CORRECTION', ?, ?, ?, ?, ?, ?)
                """,
                corrected.people().stream()
                        .map(person -> new Object[] {
                            person, corrected.cardId(), corrected.correctionId(), corrected.sentence(), "correction:" + corrected.correctionId() + ":" + person,
                            clock.instant(), clock.instant()
                        })
                        .toList());
    }

    /** Whoever sees to the gap, whoever answers for the card, and administrators: readers miss it from now on, so it does not wait for a digest. */
    void fell(@Observes GoldenFell golden) {
        sql.change(
                """
                insert ignore into outbox (person_id, kind, urgent, card_id, detail, dedup_key, created_at, send_after)
                select p.id, 'GOLDEN', true, ?1, ?3, concat('golden:', ?2, ':', ?4, ':', p.id), ?5, ?5
                  from person p
                 where p.active and (p.administrator or p.id = (select c.responsible_id from card c where c.id = ?1)
                        or p.id = (select g.owner_id from search_golden q join search_gap g on g.id = q.gap_id where q.id = ?2))
                """,
                golden.cardId(),
                golden.goldenId(),
                shortened(golden.words()),
                golden.at().toEpochMilli(),
                clock.instant());
    }

    /**
     * What people hear about questions (behaviour.md §13). Answers, the reminder at half of the target time and a card that does not reach who asked do not wait for a digest, which could come too late;
     * a question itself only for whoever wants each in a mail of its own.
     */
    void told(@Observes QuestionTold news) {
        sql.change(
                """
                insert ignore into outbox (person_id, kind, stage, urgent, question_id, dedup_key, created_at, send_after)
                select n.person_id, 'QUESTION', n.kind, n.kind in ('ANSWER', 'REMINDER', 'HIDDEN') or n.kind in ('YOURS', 'REOPENED') and coalesce(b.by_mail, false),
                       n.question_id, concat('question:', n.said_once), n.at, n.at
                  from question_news n left join question_budget b on b.person_id = n.person_id
                 where n.at >= ?2 and (?1 = 0 or n.question_id = ?1) and n.kind <> 'GONE' and n.seen_at is null
                """,
                news.questionId() == null ? 0L : news.questionId(),
                news.since());
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
                        .formatted(Numbers.list(offered.taskIds())),
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
