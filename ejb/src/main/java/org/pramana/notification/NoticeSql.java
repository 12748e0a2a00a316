package org.pramana.notification;

import java.time.LocalDate;
import org.pramana.announcement.AnnouncementSql;
import org.pramana.collection.Access;
import org.pramana.collection.Visitor;
import org.pramana.follow.FollowSql;
import org.pramana.question.QuestionNotes;
import org.pramana.trust.TrustSql;

/**
 * Which lines of the outbox are shown behind the bell: news. What a person has to do stands in their queue, which has a number of its own. The list and
 * the number ask the same conditions, so that the number never counts what the list would hide.
 */
final class NoticeSql {

    static final String QUESTION = "QUESTION";

    /** Older news is no news. */
    static final int DAYS = 30;

    /** A card that answered a question and is no longer found with it; its administrators hear of that without reading it. */
    static final String GOLDEN = "GOLDEN";

    private static final String ABOUT_CARDS = "'COMMENT', 'MENTION', 'TALK_OPENED', 'TALK_CLOSED', 'REQUEST_DONE', 'APPROVED', 'REJECTED', 'APPROVAL', 'ANN_WRONG'";

    /** Dropped because it was no longer true is gone here, too; dropped because nobody wants or can get a mail is not. */
    private static final String TOLD = "(o.state <> 'DROPPED' or o.why_dropped in ('wants no mail', 'has no mail address'))";

    private NoticeSql() {}

    /** {@code from} and {@code where} over {@code o} and the card {@code c}. Parameters: 1 the person, 2 since when. */
    static String aboutCards(Visitor visitor, LocalDate today) {
        return """
                from outbox o join card c on c.id = o.card_id
               where o.person_id = ?1 and o.created_at >= ?2 and %1$s and c.lifecycle in ('PUBLISHED', 'ARCHIVED', 'DRAFT', 'PENDING_APPROVAL')
                 and (%2$s or o.kind = 'GOLDEN' and %7$s)
                 and (o.kind in (%3$s)
                      or o.kind = 'GOLDEN' and exists (select 1 from search_golden sg where sg.card_id = c.id and sg.fell_at is not null)
                      or o.kind = 'FOLLOW' and %4$s is not null and (o.stage not in ('DOUBTED', 'EXPIRED', 'RULE') or not %6$s)
                         and (o.stage <> 'OCCASION'
                              or exists (select 1 from card_reason due where due.card_id = c.id and due.kind = 'SOURCE_CHANGED' and due.closed_at is null))
                      or o.kind = 'CORRECTION' and exists (select 1 from correction_notice cn
                                                            where cn.correction_id = o.correction_id and cn.person_id = o.person_id and cn.noted_at is null)
                      or o.kind = 'ANNOUNCED' and %5$s)"""
                .formatted(
                        TOLD,
                        Access.readable(visitor, "c"),
                        ABOUT_CARDS,
                        FollowSql.reason(visitor, "c"),
                        AnnouncementSql.stillWaits(visitor, today, "o.announcement_id", "o.cycle_no"),
                        TrustSql.verified("c", today),
                        visitor.administrator() ? "(1 = 1)" : "(1 = 0)");
    }

    /** The same over {@code o} and the gap {@code g}: the latest line of each. */
    static String aboutGaps() {
        return """
                from outbox o join search_gap g on g.id = o.gap_id
               where o.person_id = ?1 and o.created_at >= ?2 and %s and o.kind = 'GAP' and g.closed_at is null and g.owner_id = o.person_id
                 and o.id = (select max(later.id) from outbox later where later.gap_id = o.gap_id and later.person_id = o.person_id)"""
                .formatted(TOLD);
    }

    /** The same over {@code o} and the question {@code q}. */
    static String aboutQuestions(Visitor visitor) {
        return """
                from outbox o join question q on q.id = o.question_id
               where o.person_id = ?1 and o.created_at >= ?2 and %s and o.kind = 'QUESTION' and %s
                 and (o.stage <> 'FOLLOWED' or %s) and (o.stage not in ('OFFERED', 'WAITS') or q.assignee_id is null and q.state in ('OPEN', 'REOPENED'))"""
                .formatted(TOLD, QuestionNotes.readable(visitor), FollowSql.followsAnswers(visitor));
    }
}
