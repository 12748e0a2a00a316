package org.pramana.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pramana.policy.Policies;
import org.pramana.policy.Setting;
import org.pramana.store.Page;
import org.pramana.store.Row;
import org.pramana.store.Sql;
import org.pramana.trust.StampSql;
import org.pramana.trust.TrustSql;

/** What is red, and what the last sweep did. */
@ApplicationScoped
class TroubleReport {

    /** A card is stuck when it has needed verification for so long (behaviour.md §6, ESC2). */
    static final int STUCK_AFTER_DAYS = Integer.parseInt(Setting.ESCALATE_TO_ADMINISTRATORS.builtIn());

    /** The cards that were past due, doubted or never verified before ?1 and still are, as a table of their ids: three looks at indexes, where one at each card would take seconds among a million. */
    private static final String STUCK =
            """
            (select past.id from card past where past.lifecycle = 'PUBLISHED' and past.mode <> 'NONE' and past.lapses_on < ?1
              union
             select never.id from card never where never.lifecycle = 'PUBLISHED' and never.mode <> 'NONE' and never.verified_on is null and never.published_at < ?1
              union
             select doubt.card_id from card_reason doubt where doubt.closed_at is null and doubt.hard and coalesce(doubt.due_on, doubt.at) < ?1)""";

    private static final Duration IMPORTS_SHOWN_FOR = Duration.ofDays(7);
    private static final String NEWEST_SWEEP = "(select max(newest.id) from sweep_run newest where not newest.dry_run and newest.whole and newest.state <> 'RUNNING')";

    @Inject
    Sql sql;

    @Inject
    Policies policies;

    @Inject
    Clock clock;

    List<RedItem> items(LocalDate today) {
        String union =
                """
                select 'NOBODY_RESPONSIBLE' kind, count(*) many, group_concat(c.title order by c.lapses_on, c.id separator '\\n' limit 2) some, null run
                  from card c where %1$s and %3$s
                union all
                select 'STUCK', count(*), group_concat(c.title order by c.lapses_on, c.id separator '\\n' limit 2), null
                  from %4$s stuck join card c on c.id = stuck.id where %1$s
                union all
                select 'SWEEP_FAILED', count(*), max(run.message), max(run.id)
                  from sweep_run run where run.id = %2$s and run.state in ('FAILED', 'STOPPED')
                union all
                select 'SWEEP_HELD', count(*), max(run.message), max(run.id)
                  from sweep_run run where run.id = %2$s and run.held
                union all
                select 'CARD_FAILED', count(*), group_concat(c.title order by c.id separator '\\n' limit 2), max(decision.run_id)
                  from sweep_decision decision join card c on c.id = decision.card_id
                 where decision.run_id = %2$s and decision.kind = 'ERROR'
                union all
                select 'IMPORT_FAILED', count(*), group_concat(imported.source order by imported.id desc separator '\\n' limit 2), max(imported.id)
                  from import_run imported where imported.state = 'FAILED' and imported.started_at > ?2
                union all
                select 'POLICY_PROPOSED', count(*), group_concat(policy.name order by policy.number desc separator '\\n' limit 2), max(policy.number)
                  from policy where policy.state in ('DRAFT', 'SIMULATED') and policy.proposed_by is not null
                union all
                select 'ACTIVATION_UNFINISHED', count(*), group_concat(policy.name separator '\\n' limit 2), max(run.id)
                  from policy join policy_run run on run.policy_id = policy.id and run.kind = 'ACTIVATION' and run.state in ('FAILED', 'STOPPED')
                 where policy.state = 'ACTIVE'
                union all
                select 'MAIL_DEAD', count(*), max(mail.last_error), null from mail where mail.state = 'DEAD'
                union all
                select 'MAIL_WAITING', count(*), max(mail.last_error), null from mail where mail.state = 'WAITING' and mail.attempts > 0
                """
                        .formatted(TrustSql.tracked("c"), NEWEST_SWEEP, nobody(), STUCK);
        return sql
                .list(
                        union,
                        TroubleReport::item,
                        today.minusDays(STUCK_AFTER_DAYS),
                        clock.instant().minus(IMPORTS_SHOWN_FOR))
                .stream()
                .filter(item -> item.count() > 0)
                .toList();
    }

    /** Nobody could be found for it (behaviour.md §7); where somebody of a group may take it (§4, CLAIM), it is not lost. */
    private String nobody() {
        String claim = policies.saysSql(Setting.ASSIGNMENT, "CLAIM", "c");
        String taker = "exists (select 1 from card_verifier v join membership m on m.group_id = v.group_id join person p on p.id = m.person_id and p.active where v.card_id = c.id)";
        return "c.responsible_id is null" + (claim.equals("false") ? "" : " and not (" + claim + " and " + taker + ")");
    }

    Page<TroubledCard> cards(RedItem.Kind kind, LocalDate today, int first, int size) {
        String from =
                switch (kind) {
                    case NOBODY_RESPONSIBLE -> "card c where " + nobody() + " and ?1 is not null";
                    case STUCK -> STUCK + " stuck join card c on c.id = stuck.id where true";
                    default -> throw new IllegalArgumentException("no list of cards is behind " + kind);
                };
        String these = " from %s and %s".formatted(from, TrustSql.tracked("c"));
        LocalDate before = today.minusDays(STUCK_AFTER_DAYS);
        List<TroubledCard> rows = sql.list(
                """
                select c.slug, c.title, s.collection_key, s.name, p.name,
                       (select group_concat(g.name order by g.name separator ', ')
                          from collection_grant owner join person_group g on g.id = owner.group_id
                         where owner.collection_id = c.collection_id and owner.level = 'OWNER'),
                       %s
                  from (select c.id %s order by c.lapses_on, c.id limit %d offset %d) shown
                  join card c on c.id = shown.id
                  join card_collection s on s.id = c.collection_id
                  left join person p on p.id = c.responsible_id
                 order by c.lapses_on, c.id
                """
                        .formatted(StampSql.columns("c"), these, size, Math.max(0, first)),
                row -> new TroubledCard(row.text(), row.text(), row.text(), row.text(), row.text(), row.text(), StampSql.read(row, today, clock.getZone())),
                before);
        return new Page<>(rows, (int) sql.number("select count(*)" + these, before));
    }

    private static RedItem item(Row row) {
        RedItem.Kind kind = row.constant(RedItem.Kind.class);
        long count = row.number();
        String examples = row.text();
        return new RedItem(kind, count, examples == null ? List.of() : List.of(examples.split("\n")), row.number());
    }

    Optional<LastSweep> lastSweep() {
        Map<String, Integer> decisions = new LinkedHashMap<>();
        List<LastSweep> rows = sql.list(
                """
                select run.id, run.as_of, run.state, run.started_at, run.ended_at, run.looked_at, run.decided, run.mails, run.failed, run.held,
                       decision.kind, count(decision.id) many
                  from sweep_run run
                  left join sweep_decision decision on decision.run_id = run.id
                 where run.id = (select max(newest.id) from sweep_run newest where not newest.dry_run and newest.whole)
                 group by run.id, decision.kind
                 order by many desc, decision.kind
                """,
                row -> {
                    LastSweep run = new LastSweep(
                            row.number(), row.day(), row.text(), row.moment(), row.moment(), row.count(), row.count(), row.count(), row.count(),
                            row.flag(), Map.of());
                    String kind = row.text();
                    if (kind != null) {
                        decisions.put(kind, row.count());
                    }
                    return run;
                });
        return rows.stream()
                .findFirst()
                .map(run -> new LastSweep(
                        run.id(), run.asOf(), run.state(), run.startedAt(), run.endedAt(), run.lookedAt(), run.decided(), run.mails(),
                        run.failed(), run.held(), decisions));
    }
}
