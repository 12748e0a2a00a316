package org.pramana.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.pramana.store.Page;
import org.pramana.store.Row;
import org.pramana.store.Sql;
import org.pramana.trust.TrustSql;
import org.pramana.words.Words;

/** Predicted beside actual, card by card: the rehearsal that an activation is bound to, and what came of it. One statement. */
@ApplicationScoped
class DeviationReport {

    /** What is known of a card: of the rehearsal {@code l}, of the activation {@code r}, and of the card as it is. */
    private static final String DEVIATIONS =
            """
            select c.slug, c.title, k.name, r.left_alone, l.trust_seq <> r.trust_seq or l.doubted <> r.doubted, l.rule_position, r.rule_position,
                   %1$s.lapses_after, %1$s.mode_after, %1$s.interval_after, %1$s.state_after,
                   if(r.left_alone, c.lapses_on, r.lapses_after), if(r.left_alone, c.mode, r.mode_after), if(r.left_alone, c.interval_days, r.interval_after),
                   if(r.left_alone, %2$s, r.state_after), count(*) over ()
              from (select distinct e.card_id from policy_effect e where e.run_id in (?1, ?2)) x
              left join policy_effect l on l.run_id = ?1 and l.card_id = x.card_id left join policy_effect r on r.run_id = ?2 and r.card_id = x.card_id
              join card c on c.id = x.card_id join card_collection k on k.id = c.collection_id
             where %3$s order by coalesce(r.left_alone, false) desc, c.title, c.id
            """;

    @Inject
    Sql sql;

    @Inject
    RunStore runs;

    /** @param run an activation; where it was not rehearsed, what it was to do is what it had worked out itself */
    Page<Deviation> of(PolicyRun run, int first, int size, Locale language) {
        PolicyRun rehearsal = run.rehearsal() == null ? null : runs.one(run.rehearsal()).orElse(null);
        boolean otherDay = rehearsal != null && !rehearsal.asOf().equals(run.asOf());
        String deviates = rehearsal == null ? "r.left_alone" : "(r.left_alone or not (" + RunStore.SAME + "))";
        int[] total = new int[1];
        List<Deviation> rows = sql.page(
                DEVIATIONS.formatted(rehearsal == null ? "r" : "l", TrustSql.state("c", run.asOf()), deviates),
                row -> {
                    Deviation deviation = deviation(row, run.asOf(), otherDay, language);
                    total[0] = row.count();
                    return deviation;
                },
                first,
                size,
                rehearsal == null ? 0L : rehearsal.id(),
                run.id());
        return new Page<>(rows, total[0]);
    }

    private static Deviation deviation(Row row, LocalDate day, boolean otherDay, Locale language) {
        String slug = row.text();
        String title = row.text();
        String collection = row.text();
        boolean leftAlone = row.flag();
        boolean touched = row.flag();
        Integer rehearsed = row.integer();
        Integer rule = row.integer();
        String kind = leftAlone ? "LEFT_ALONE" : touched ? "TOUCHED" : kind(rehearsed, rule, otherDay);
        String predicted = plan(row, day, language);
        String actual = plan(row, day, language);
        return new Deviation(
                slug, title, collection, kind, predicted, actual,
                Words.say(language, "policy.deviation." + kind, rehearsed == null ? 0 : rehearsed + 1, rule == null ? 0 : rule + 1));
    }

    /** Nobody touched the card: then it is the rules, the day or the other cards. */
    private static String kind(Integer rehearsed, Integer rule, boolean otherDay) {
        if (rehearsed == null || rule == null) {
            return rehearsed == null ? "NOT_REHEARSED" : "NOT_CHANGED";
        }
        return !rehearsed.equals(rule) ? "OTHER_RULE" : otherDay ? "OTHER_DAY" : "ORDER";
    }

    private static String plan(Row row, LocalDate day, Locale language) {
        LocalDate lapses = row.day();
        String mode = row.text();
        Integer interval = row.integer();
        String state = row.text();
        return mode == null
                ? Words.say(language, "policy.contrast.none")
                : Words.say(language, "policy.deviation", RunReport.plan(mode, interval, lapses, day, language), Words.say(language, "policy.state." + state));
    }
}
