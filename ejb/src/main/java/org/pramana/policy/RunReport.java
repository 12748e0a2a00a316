package org.pramana.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.pramana.store.Conditions;
import org.pramana.store.Like;
import org.pramana.store.Page;
import org.pramana.store.Row;
import org.pramana.store.Sql;
import org.pramana.trust.StampWords;
import org.pramana.trust.TrustSql;
import org.pramana.words.Words;

/** Reads what a rehearsal wrote. */
@ApplicationScoped
class RunReport {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    Outlook outlook(PolicyRun run, int people, Locale language) {
        String nobody = Words.say(language, "policy.nobody");
        List<WeekLoads> persons = people == 0
                ? List.of()
                : loads(
                        run,
                        "select p.login, coalesce(p.name, ?3), coalesce(p.weekly_budget, 0), " + WEEKS + " left join person p on p.id = l.scope_id where l.run_id = ?1 and l.scope = ?2",
                        "PERSON",
                        people,
                        nobody);
        List<WeekLoads> collections = loads(
                run,
                "select k.collection_key, coalesce(k.name, ''), null, " + WEEKS + " left join card_collection k on k.id = l.scope_id where l.run_id = ?1 and l.scope = ?2",
                "COLLECTION",
                0);
        List<Outlook.KindCount> kinds = sql.list(
                "select " + Effect.KIND + " kind, count(*) from policy_effect e where e.run_id = ?1 group by kind",
                row -> new Outlook.KindCount(row.text(), row.count()),
                run.id());
        List<Outlook.KindCount> sorted = new ArrayList<>(kinds);
        sorted.sort(Comparator.comparingInt(kind -> Effect.KINDS.indexOf(kind.kind())));
        return new Outlook(
                run,
                loads(run, "select null, '', null, " + WEEKS + " where l.run_id = ?1 and l.scope = ?2", "PORTAL", 1).stream().findFirst().orElseGet(RunReport::empty),
                collections,
                persons,
                sorted);
    }

    Page<Effect> effects(PolicyRun run, String kind, String words, int first, int size, Locale language) {
        Conditions which = new Conditions().and("e.run_id = ?", run.id());
        if (kind != null && !kind.isBlank()) {
            which.and("(" + Effect.KIND + ") = ?", kind);
        }
        if (words != null && !words.isBlank()) {
            which.and("c.title like ?", Like.containing(words));
        }
        String from = " from policy_effect e join card c on c.id = e.card_id join card_collection k on k.id = c.collection_id where " + which.sql();
        int total = (int) sql.number("select count(*)" + from, which.parameters());
        List<Effect> rows = sql.page(
                """
                select c.slug, c.title, k.name, %s, e.rule_position,
                       (select r.name from policy_rule r join policy p on p.id = r.policy_id where p.number = %d and r.position = e.rule_position),
                       e.lapses_before, e.lapses_after, e.state_before, e.state_after, e.mode_before, e.interval_before, e.mode_after, e.interval_after
                """
                                .formatted(Effect.KIND, run.policy())
                        + from + " order by e.lapses_after is null, e.lapses_after, e.card_id",
                row -> effect(row, run.asOf(), language),
                first,
                size,
                which.parameters());
        return new Page<>(rows, total);
    }

    /** Cards of which two runs say something different, and what. */
    Page<Contrast> contrasts(PolicyRun left, PolicyRun right, int total, int first, int size, Locale language) {
        return new Page<>(
                sql.page(
                        """
                        select c.slug, c.title, k.name, l.rule_position, l.lapses_after, l.mode_after, l.interval_after,
                               r.rule_position, r.lapses_after, r.mode_after, r.interval_after
                          from (select distinct card_id from policy_effect where run_id in (?1, ?2)) x
                          left join policy_effect l on l.run_id = ?1 and l.card_id = x.card_id left join policy_effect r on r.run_id = ?2 and r.card_id = x.card_id
                          join card c on c.id = x.card_id join card_collection k on k.id = c.collection_id
                         where not (%s) order by least(coalesce(l.lapses_after, '9999-12-31'), coalesce(r.lapses_after, '9999-12-31')), c.id
                        """
                                .formatted(RunStore.SAME),
                        row -> new Contrast(row.text(), row.text(), row.text(), side(row, left.asOf(), language), side(row, right.asOf(), language)),
                        first,
                        size,
                        left.id(),
                        right.id()),
                total);
    }

    /** People by two runs, those with the highest week by either of them first. */
    List<BesideLoad> people(PolicyRun left, PolicyRun right, int most, Locale language) {
        return sql.page(
                """
                select p.login, coalesce(p.name, ?3), coalesce(p.weekly_budget, 0), l.waiting_then, r.waiting_then, l.weeks_then, r.weeks_then
                  from (select w.scope_id, max(w.peak) peak from policy_weeks w where w.run_id in (?1, ?2) and w.scope = 'PERSON' group by w.scope_id) x
                  left join policy_weeks l on l.run_id = ?1 and l.scope = 'PERSON' and l.scope_id = x.scope_id
                  left join policy_weeks r on r.run_id = ?2 and r.scope = 'PERSON' and r.scope_id = x.scope_id
                  left join person p on p.id = x.scope_id
                 order by x.peak desc, x.scope_id
                """,
                row -> new BesideLoad(row.text(), row.text(), row.count(), row.count(), row.count(), weeks(row.text()), weeks(row.text())),
                0,
                most,
                left.id(),
                right.id(),
                Words.say(language, "policy.nobody"));
    }

    /** By the position of the rule. */
    Map<Integer, Integer> changes(PolicyRun run) {
        Map<Integer, Integer> changes = new LinkedHashMap<>();
        sql.list(
                "select rule_position, count(*) from policy_effect where run_id = ?1 group by rule_position order by rule_position",
                row -> changes.put(row.count(), row.count()),
                run.id());
        return changes;
    }

    private static String side(Row row, LocalDate day, Locale language) {
        Integer rule = row.integer();
        LocalDate lapses = row.day();
        if (rule == null) {
            row.text();
            row.integer();
            return Words.say(language, "policy.contrast.none");
        }
        return Words.say(language, "policy.contrast", plan(row, lapses, day, language), rule + 1);
    }

    /** Takes the cards that would be overdue at once out of the forecast and puts them where another ramp would. */
    List<Integer> ramped(PolicyRun run, int weeks) {
        int[] all = outlookWeeks(run);
        String day = "date '" + run.asOf() + "'";
        String slot = weeks == 0 ? day : "least(coalesce(e.lapses_before, w.slot), w.slot)";
        String rows =
                """
                select %s, if(e.mode_after = 'INTERVAL', e.interval_after, null) period, e.doubted, count(*)
                  from (select x.*, %s + interval (x.ramp_place * %d) div (select count(*) from policy_effect n where n.run_id = ?1 and n.newly_due) day slot
                          from policy_effect x where x.run_id = ?1 and x.newly_due) w
                  join policy_effect e on e.run_id = w.run_id and e.card_id = w.card_id
                 group by 1, 2, 3
                """;
        sql.list(rows.formatted("e.lapses_after", day, 0), row -> move(all, row, run.asOf(), -1), run.id());
        sql.list(rows.formatted(slot, day, 7 * weeks), row -> move(all, row, run.asOf(), 1), run.id());
        return list(all);
    }

    /** The same forecast of what is true now, by the weeks of the run: what waits is checked today. */
    List<Integer> actual(PolicyRun run) {
        LocalDate today = LocalDate.now(clock);
        int[] all = new int[LoadTally.WEEKS];
        sql.list(
                """
                select if(%1$s, date '%3$s', greatest(c.lapses_on, date '%3$s')) first, if(c.mode = 'INTERVAL', c.interval_days, null) period, count(*)
                  from card c where %2$s and (c.lapses_on is not null or %1$s) group by 1, 2
                """
                        .formatted(TrustSql.needsVerification("c", today), TrustSql.tracked("c"), today),
                row -> {
                    LocalDate first = row.day();
                    int[] weeks = LoadTally.weeks(run.asOf(), new LoadTally.Future(true, false, first, row.integer()));
                    int many = row.count();
                    for (int week = 0; week < weeks.length; week++) {
                        all[week] += many * weeks[week];
                    }
                    return null;
                });
        return list(all);
    }

    private static List<Integer> list(int[] counts) {
        List<Integer> list = new ArrayList<>();
        for (int count : counts) {
            list.add(count);
        }
        return list;
    }

    private int[] outlookWeeks(PolicyRun run) {
        return sql.one("select weeks_then from policy_weeks where run_id = ?1 and scope = 'PORTAL'", row -> weeks(row.text()).stream().mapToInt(Integer::intValue).toArray(), run.id())
                .orElseGet(() -> new int[LoadTally.WEEKS]);
    }

    private static Void move(int[] all, Row row, LocalDate day, int sign) {
        LocalDate lapses = row.day();
        Integer period = row.integer();
        boolean doubted = row.flag();
        int many = row.count();
        int[] weeks = LoadTally.weeks(day, new LoadTally.Future(true, doubted, lapses, period));
        for (int week = 0; week < weeks.length; week++) {
            all[week] += sign * many * weeks[week];
        }
        return null;
    }

    private static final String WEEKS = "l.waiting_now, l.waiting_then, l.weeks_now, l.weeks_then from policy_weeks l";

    /** Those with the highest week first. @param most 0: all */
    private List<WeekLoads> loads(PolicyRun run, String select, String scope, int most, Object... more) {
        Object[] parameters = Stream.concat(Stream.of(run.id(), scope), Stream.of(more)).toArray();
        return sql.page(
                select + " order by l.peak desc, l.scope_id",
                row -> new WeekLoads(row.text(), row.text(), row.integer(), row.count(), row.count(), weeks(row.text()), weeks(row.text())),
                0,
                most,
                parameters);
    }

    private static List<Integer> weeks(String listed) {
        return listed == null ? Collections.nCopies(LoadTally.WEEKS, 0) : Stream.of(listed.split(",")).map(Integer::valueOf).toList();
    }

    private static WeekLoads empty() {
        List<Integer> none = Collections.nCopies(LoadTally.WEEKS, 0);
        return new WeekLoads(null, "", null, 0, 0, none, none);
    }

    private static Effect effect(Row row, LocalDate day, Locale language) {
        String slug = row.text();
        String title = row.text();
        String collection = row.text();
        String kind = row.text();
        int position = row.count();
        String rule = row.text();
        LocalDate before = row.day();
        LocalDate after = row.day();
        String stateBefore = row.text();
        String stateAfter = row.text();
        String was = plan(row, before, day, language);
        String is = plan(row, after, day, language);
        return new Effect(
                slug, title, collection, kind, position, rule, before, after, stateBefore, stateAfter,
                Words.say(language, "policy.effect." + kind, was, is, position + 1, rule));
    }

    private static String plan(Row row, LocalDate lapses, LocalDate day, Locale language) {
        return plan(row.text(), row.integer(), lapses, day, language);
    }

    /** How a card is verified, and until when. @param day on which it is said */
    static String plan(String mode, Integer interval, LocalDate lapses, LocalDate day, Locale language) {
        String plan = mode.equals("INTERVAL") ? Words.say(language, "policy.unit.intervalDays", interval) : Words.say(language, "policy.plan." + mode);
        return lapses == null ? plan : Words.say(language, "policy.plan-until", plan, StampWords.day(lapses, day, language));
    }
}
