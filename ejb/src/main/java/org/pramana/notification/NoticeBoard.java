package org.pramana.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.pramana.collection.Visitor;
import org.pramana.follow.FollowReason;
import org.pramana.follow.FollowSql;
import org.pramana.question.QuestionNote;
import org.pramana.question.QuestionNotes;
import org.pramana.store.Row;
import org.pramana.store.Sql;
import org.pramana.trust.Stamp;
import org.pramana.trust.StampSql;

/** What is behind the bell of one person, who is there or not. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NoticeBoard {

    @Inject
    Sql sql;

    @Inject
    QuestionNotes questions;

    @Inject
    Clock clock;

    /** One statement. */
    int unread(Visitor visitor) {
        return (int) sql.number(
                "select (select count(*) " + NoticeSql.aboutCards(visitor, LocalDate.now(clock)) + " and o.read_at is null) + (select count(*) "
                        + NoticeSql.aboutQuestions(visitor) + " and o.read_at is null) + (select count(*) " + NoticeSql.aboutGaps() + " and o.read_at is null)",
                visitor.id(),
                since());
    }

    /** Newest first: four statements at most. */
    List<Notice> list(Visitor visitor, int size) {
        List<Notice> notices = new ArrayList<>(cards(visitor, size));
        notices.addAll(questions(visitor, size));
        notices.addAll(gaps(visitor, size));
        notices.sort(Comparator.comparingLong(Notice::id).reversed());
        return List.copyOf(notices.subList(0, Math.min(size, notices.size())));
    }

    private List<Notice> cards(Visitor visitor, int size) {
        return sql.page(
                "select o.id, o.kind, o.stage, o.created_at, o.read_at is null, c.slug, c.title, (select k.name from card_collection k where k.id = c.collection_id), o.detail, if(o.kind = 'FOLLOW', "
                        + FollowSql.reason(visitor, "c") + ", null), " + StampSql.columns("c") + NoticeSql.aboutCards(visitor, LocalDate.now(clock)) + " order by o.id desc",
                row -> aboutCard(row, visitor),
                0,
                size,
                visitor.id(),
                since());
    }

    private Notice aboutCard(Row row, Visitor visitor) {
        long id = row.number();
        String kind = row.text();
        String stage = row.text();
        Instant at = row.moment();
        boolean unread = row.flag();
        String card = "/card/" + row.text();
        String path = kind.equals(NoticeSql.GOLDEN) && visitor.administrator() ? "/admin/search.xhtml" : card;
        String title = row.text();
        String collection = row.text();
        String detail = row.text();
        FollowReason because = FollowReason.read(row.text());
        Stamp stamp = StampSql.read(row, LocalDate.now(clock), clock.getZone());
        return new Notice(id, kind, stage, at, unread, path, title, collection, stamp, stamp.verifiedBy(), detail, because);
    }

    private List<Notice> questions(Visitor visitor, int size) {
        record Line(long id, String stage, Instant at, boolean unread, long question) {}
        List<Line> lines = sql.page(
                "select o.id, o.stage, o.created_at, o.read_at is null, o.question_id " + NoticeSql.aboutQuestions(visitor) + " order by o.id desc",
                row -> new Line(row.number(), row.text(), row.moment(), row.flag(), row.number()),
                0,
                size,
                visitor.id(),
                since());
        Map<Long, QuestionNote> notes = questions.of(visitor, lines.stream().map(Line::question).distinct().toList());
        return lines.stream().filter(line -> notes.containsKey(line.question())).map(line -> {
            QuestionNote question = notes.get(line.question());
            String who = QuestionNews.who(line.stage(), question);
            return new Notice(
                    line.id(), NoticeSql.QUESTION, line.stage(), line.at(), line.unread(), "/questions/question.xhtml?id=" + question.id(), question.title(), question.collection(), null, who, null,
                    null);
        }).toList();
    }

    private List<Notice> gaps(Visitor visitor, int size) {
        return sql.page(
                "select o.id, o.stage, o.created_at, o.read_at is null, g.words, g.due_on " + NoticeSql.aboutGaps() + " order by o.id desc",
                row -> {
                    long id = row.number();
                    String stage = row.text();
                    Instant at = row.moment();
                    boolean unread = row.flag();
                    String words = row.text();
                    return new Notice(id, GapNews.GAP, stage, at, unread, GapNews.path(visitor, words), words, null, null, null, row.day().toString(), null);
                },
                0,
                size,
                visitor.id(),
                since());
    }

    private Instant since() {
        return clock.instant().minus(Duration.ofDays(NoticeSql.DAYS));
    }
}
