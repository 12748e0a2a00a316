package org.pramana.policy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pramana.time.Workdays;
import org.pramana.trust.TrustSql;

/**
 * What rules would do to the cards, as SQL that writes {@code policy_effect}: {@link EffectivePolicy#terms} and {@link CycleTerms} said once more, for
 * a million cards. A rehearsal and an activation run these same statements; a test on MariaDB compares them with the Java, card by card.
 *
 * <p>A card under no rule is left alone. So is, under NEXT_CYCLE, everything but what the next verification will be worth. A card that is overdue
 * already stays so in a ramp: nothing but a human look makes it verified. And no ramp promises more than was promised: a card keeps its old date where
 * that comes first.
 */
public record Consequences(List<PolicyRule> rules, Activation activation, LocalDate day, ZoneId zone, Workdays workdays) {

    // the index is named where a part of the cards is read: MariaDB thinks that all of them are read as fast as a fifth
    private static final String EVERY_ROW = "limit 18446744073709551615"; // keeps MariaDB from working the winning rule out once for every use

    /** As literals at the place of use: out of a derived table they would bring a collation of their own. */
    private static final String MODES = Setting.MODE.choices().stream().map(mode -> "'" + mode + "'").collect(Collectors.joining(", "));

    public Consequences {
        rules = List.copyOf(rules);
    }

    /** Nothing to say where there are no rules. */
    public boolean none() {
        return rules.isEmpty();
    }

    /** Writes the cards with numbers above {@code after} up to {@code until} that would change. */
    public String write(long run, long after, long until) {
        boolean nextCycle = activation.mode() == Activation.Mode.NEXT_CYCLE;
        String lapses = nextCycle ? "d.lapses_on" : reckoned();
        String terms = "t.mode2 <> t.mode or not t.interval2 <=> t.interval_days or not t.warn2 <=> t.warn_days";
        String changes = nextCycle
                ? "t.mode <> 'NONE' and (" + terms + ")"
                : "t.verified_on is not null and (%s or not t.lapses2 <=> t.lapses_on)%s"
                        .formatted(
                                terms,
                                activation.mode() == Activation.Mode.RECOMPUTE ? " or t.verified_on is null and t.mode = 'NONE' and t.mode2 <> 'NONE'" : "");
        return """
               insert into policy_effect (run_id, card_id, rule_position, trust_seq, mode_before, interval_before, lapses_before, warn_before, state_before,
                      mode_after, interval_after, lapses_after, warn_after, state_after, doubted, newly_due)
               select %1$d, t.id, t.pos, t.trust_seq, t.mode, t.interval_days, t.lapses_on, t.warn_days, %2$s,
                      t.mode2, t.interval2, t.lapses2, t.warn2, %3$s, %4$s, %5$s
                 from (select d.*, %6$s lapses2
                         from (select b.*, if(b.mode2 = 'INTERVAL', %7$s, null) interval2
                                 from (select w.*, k.evergreen_max_age, r.warn warn2, r.evergreen, r.shifts, r.spread, %8$s mode2, %9$s days
                                         from (select c.id, c.trust_seq, c.collection_id, c.mode, c.interval_days, c.fixed_date, c.verified_on, c.lapses_on,
                                                      c.warn_days, c.cycle_no, c.plan_own or c.mode = 'FIXED' own, %10$s pos
                                                 from card c force index (primary) where c.id > %11$d and c.id <= %12$d and c.lifecycle = 'PUBLISHED' having pos is not null %13$s) w
                                         join %14$s r on r.pos = w.pos
                                         join card_collection k on k.id = w.collection_id) b) d) t
                where %15$s
               """
                .formatted(
                        run,
                        state("t.mode", "t.lapses_on"),
                        nextCycle ? state("t.mode", "t.lapses_on") : state("t.mode2", "t.lapses2"),
                        doubted(),
                        nextCycle ? "false" : newlyDue(),
                        lapses,
                        inside(),
                        "if(r.mode is not null and (r.locked or not w.own), elt(r.mode, %s), w.mode)".formatted(MODES),
                        "coalesce(if(w.own and not r.locked and w.interval_days is not null, null, r.days), w.interval_days, k.default_interval, 90)",
                        new RuleSql(day, zone).winner(rules, "c"),
                        after,
                        until,
                        EVERY_ROW,
                        settings(),
                        changes);
    }

    /** Puts the cards that would be overdue at once in the order of their readers, and in a ramp gives them their dates. */
    public String ramp(long run) {
        boolean ramps = activation.mode() == Activation.Mode.RAMP;
        String slot = "(%s + interval (o.place * %d) div o.many day)".formatted(today(), ramps ? 7 * activation.rampWeeks() : 0);
        return """
               update policy_effect e
                 join (select n.card_id, row_number() over (order by n.views desc, n.card_id) - 1 place, count(*) over () many
                         from (select x.card_id, %1$s views
                                 from policy_effect x join card c on c.id = x.card_id
                                where x.run_id = %2$d and x.newly_due %3$s) n) o on o.card_id = e.card_id
                  set e.ramp_place = o.place%4$s
                where e.run_id = %2$d
               """
                .formatted(
                        new RuleSql(day, zone).views("c"),
                        run,
                        EVERY_ROW,
                        ramps
                                ? ", e.lapses_after = least(coalesce(e.lapses_before, %1$s), %1$s), e.state_after = if(e.doubted, 'NEEDS_VERIFICATION', 'VERIFIED')"
                                        .formatted(slot)
                                : "");
    }

    /**
     * Makes the cards with numbers above {@code after} up to {@code until} what a run of an activation says: {@code verification} does it, whose facts
     * these are. A card that somebody changed since has another {@code trust_seq} and is left alone.
     */
    public static String apply(long run, long after, long until) {
        return """
               update card c join policy_effect e on e.run_id = %d and e.card_id = c.id
                  set c.plan_own = c.plan_own and c.mode = e.mode_after and c.interval_days <=> e.interval_after,
                      c.mode = e.mode_after, c.interval_days = e.interval_after, c.fixed_date = if(e.mode_after = 'FIXED', c.fixed_date, null),
                      c.warn_days = e.warn_after, c.due_on = if(e.mode_after in ('INTERVAL', 'FIXED'), e.lapses_after, null),
                      c.evergreen_until = if(e.mode_after = 'EVERGREEN', e.lapses_after, null), c.trust_seq = c.trust_seq + 1
                where c.trust_seq = e.trust_seq and e.card_id > %d and e.card_id <= %d
               """
                .formatted(run, after, until);
    }

    private String today() {
        return "date '" + day + "'";
    }

    /** The new last day of what was verified. In a ramp a card that is overdue already keeps the day since which it is. */
    private String reckoned() {
        String due = "d.verified_on + interval (d.interval2 - (crc32(concat(d.id, ':', d.cycle_no)) * (d.interval2 * d.spread)) div 429496729600) day";
        String workday = "greatest(d.verified_on, " + workdays.onOrBeforeSql(due) + ")";
        String reckoned =
                """
                case d.mode2 when 'INTERVAL' then if(d.shifts, %s, %s) when 'FIXED' then d.fixed_date
                             when 'EVERGREEN' then d.verified_on + interval coalesce(d.evergreen, d.evergreen_max_age) day end"""
                        .formatted(workday, due);
        if (activation.mode() != Activation.Mode.RAMP) {
            return "(" + reckoned + ")";
        }
        return "if(coalesce(d.lapses_on < %1$s, false) and coalesce((%2$s) < %1$s, false), d.lapses_on, %2$s)".formatted(today(), reckoned);
    }

    private String newlyDue() {
        return "(t.verified_on is not null and coalesce(t.lapses2 < %1$s, false) and not coalesce(t.lapses_on < %1$s, false))".formatted(today());
    }

    private String doubted() {
        return TrustSql.openlyDoubted("t", day);
    }

    private String state(String mode, String lapses) {
        return "case when %1$s = 'NONE' then 'UNTRACKED' when t.verified_on is null or coalesce(%2$s < %3$s, false) or %4$s then 'NEEDS_VERIFICATION' else 'VERIFIED' end"
                .formatted(mode, lapses, today(), doubted());
    }

    private String inside() {
        StringBuilder cases = new StringBuilder();
        for (int i = 0; i < rules.size(); i++) {
            List<Integer> allowed = days(rules.get(i), Setting.ALLOWED_INTERVALS);
            if (!allowed.isEmpty()) {
                cases.append(" when ").append(i).append(" then ").append(Intervals.sql("b.days", allowed, rules.get(i).number(Setting.INTERVAL_DAYS)));
            }
        }
        return cases.isEmpty() ? "b.days" : "case b.pos" + cases + " else b.days end";
    }

    private String settings() {
        return IntStream.range(0, rules.size())
                .mapToObj(i -> "select %d pos, %s mode, %s days, %b locked, %s warn, %s evergreen, %s shifts, %s spread"
                        .formatted(
                                i,
                                rules.get(i).says(Setting.MODE) == null ? null : Setting.MODE.choices().indexOf(rules.get(i).says(Setting.MODE)) + 1,
                                rules.get(i).says(Setting.INTERVAL_DAYS),
                                rules.get(i).locked(),
                                rules.get(i).says(Setting.WARN_DAYS),
                                rules.get(i).says(Setting.EVERGREEN_MAX_AGE),
                                builtIn(rules.get(i), Setting.SHIFT_TO_WORKDAY),
                                builtIn(rules.get(i), Setting.SPREAD_PERCENT)))
                .collect(Collectors.joining(" union all ", "(", ")"));
    }

    private static String builtIn(PolicyRule rule, Setting setting) {
        return rule.says(setting) == null ? setting.builtIn() : rule.says(setting);
    }

    private static List<Integer> days(PolicyRule rule, Setting setting) {
        return rule.says(setting) == null ? List.of() : Setting.list(rule.says(setting)).stream().map(Integer::valueOf).toList();
    }
}
