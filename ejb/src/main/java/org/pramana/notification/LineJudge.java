package org.pramana.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.pramana.collection.Visitor;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;

/** What of somebody's lines may be told at this moment (behaviour.md §6); what may not is dropped, and why is kept. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LineJudge {

    @Inject
    Sql sql;

    @Inject
    MailHabits habits;

    @Inject
    WaitingNews news;

    @Inject
    Clock clock;

    List<Line> told(Visitor visitor, LinesOf lines, Predicate<Line> which) {
        boolean off = habits.of(visitor.id()).rhythm() == Rhythm.OFF;
        List<Line> told = new ArrayList<>();
        List<Line> all = new ArrayList<>(news.of(visitor, lines));
        all.addAll(news.aboutQuestions(visitor, lines));
        all.addAll(news.aboutGaps(visitor, lines));
        Map<String, List<Long>> dropped = new LinkedHashMap<>();
        for (Line line : all) {
            if (!which.test(line)) {
                continue;
            }
            String why = off && !line.alwaysTold() ? "wants no mail" : line.dropped();
            if (why == null) {
                told.add(line);
            } else {
                dropped.computeIfAbsent(why, reason -> new ArrayList<>()).add(line.id());
            }
        }
        dropped.forEach(this::drop);
        return told;
    }

    /** All of them, whatever they say. */
    void dropAll(long personId, LinesOf lines, String why) {
        sql.change(
                "update outbox o set o.state = 'DROPPED', o.mail_id = null, o.settled_at = ?1, o.why_dropped = ?2 where o.person_id = ?3 and " + lines.where("?4"),
                clock.instant(),
                why,
                personId,
                lines.parameter());
    }

    private void drop(String why, List<Long> lines) {
        sql.change(
                "update outbox set state = 'DROPPED', mail_id = null, settled_at = ?1, why_dropped = ?2 where id in (" + Numbers.list(lines) + ")",
                clock.instant(),
                why.length() <= 200 ? why : why.substring(0, 200));
    }
}
