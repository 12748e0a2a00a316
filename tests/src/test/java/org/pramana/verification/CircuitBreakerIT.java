package org.pramana.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pramana.policy.PolicyRule;
import org.pramana.policy.RuleFilter;
import org.pramana.policy.RulesInForce;
import org.pramana.policy.Setting;
import org.pramana.store.JdbcSql;
import org.pramana.tests.Sandbox;

/** What the circuit breaker counts before a sweep, against what the sweep then decides: over people, groups, rights, absences and rules of every sort, on MariaDB. */
class CircuitBreakerIT {

    private static final LocalDate DAY = LocalDate.parse("2026-06-10");
    private static final int CARDS = 300;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final List<Long> people = new ArrayList<>();
    private final List<Long> groups = new ArrayList<>();
    private final List<Long> collections = new ArrayList<>();
    private JdbcSql sql;

    @Test
    void asManyTasksAreExpectedToMoveAsTheSweepMoves() throws SQLException {
        try (Connection database = Sandbox.database()) {
            database.setAutoCommit(false); // never committed
            sql = new JdbcSql(database);
            company();
            RulesInForce.of(rules(), sql, Clock.systemUTC());
            List<Long> cards = new ArrayList<>();
            for (int card = 0; card < CARDS; card++) {
                cards.add(card());
            }
            Night night = new Night(DAY, sql, cards);

            CircuitBreaker.Change expected = night.expected();
            long run = night.decide(cards);

            long moved = sql.number(
                    """
                    select count(distinct d.card_id) from sweep_decision d join task t on t.card_id = d.card_id and t.closed_at is null
                     where d.run_id = ?1 and d.kind not in ('ERROR', 'ESCALATE') and not d.person_id <=> t.assignee_id
                    """,
                    run);
            long asked = sql.number(
                    "select count(*) from sweep_decision d where d.run_id = ?1 and d.kind in ('EXPIRE', 'TASK') and not exists (select 1 from task t where t.card_id = d.card_id and t.closed_at is null)",
                    run);
            assertThat(List.of(expected.moved(), expected.asked())).as("seed " + seed).containsExactly(moved, asked);
            assertThat(moved).as("some move and some stay, seed " + seed).isBetween(CARDS / 10L, CARDS * 9L / 10);
            database.rollback();
        }
    }

    /** One collection is dealt to whoever takes it, another one goes on after two days, a third one never. */
    private List<PolicyRule> rules() {
        return List.of(
                new PolicyRule("Taken", false, in(0), Map.of(Setting.ASSIGNMENT, "CLAIM")),
                new PolicyRule("Quick", false, in(1), Map.of(Setting.HANDOVER_DAYS, "2")),
                new PolicyRule("Patient", false, in(2), Map.of(Setting.HANDOVER_DAYS, "0")));
    }

    private RuleFilter in(int collection) {
        return new RuleFilter("breaker-" + seed + "-" + collection, null, null, null, null, null, null, null, null, null);
    }

    private void company() {
        for (int number = 0; number < 14; number++) {
            boolean away = random.nextInt(4) == 0;
            LocalDate from = DAY.plusDays(random.nextInt(7) - 3);
            people.add(inserted(
                    "insert into person (login, name, active, away_from, away_until, created_at) values (?1, ?1, ?2, ?3, ?4, utc_timestamp(6))",
                    "breaker-" + seed + "-" + number,
                    random.nextInt(8) > 0,
                    away ? from : null,
                    away ? from.plusDays(random.nextInt(4)) : null));
        }
        for (int number = 0; number < 5; number++) {
            groups.add(inserted("insert into person_group (group_key, name, created_at) values (?1, ?1, utc_timestamp(6))", "breaker-" + seed + "-" + number));
            for (Long person : people) {
                if (random.nextInt(4) == 0) {
                    sql.change("insert into membership (group_id, person_id) values (?1, ?2)", groups.get(number), person);
                }
            }
        }
        for (int number = 0; number < 4; number++) {
            collections.add(inserted("insert into card_collection (collection_key, name, created_at) values (?1, ?1, utc_timestamp(6))", "breaker-" + seed + "-" + number));
            for (Long group : groups) {
                String level = List.of("READ", "AUTHOR", "AUTHOR", "OWNER", "").get(random.nextInt(5));
                if (!level.isEmpty()) {
                    sql.change("insert into collection_grant (collection_id, group_id, level) values (?1, ?2, ?3)", collections.get(number), group, level);
                }
            }
        }
    }

    private long card() {
        Long has = random.nextInt(6) == 0 ? null : one(people);
        LocalDate due = DAY.plusDays(random.nextInt(60) - 30);
        long card = inserted(
                """
                insert into card (slug, collection_id, lifecycle, title, version_no, created_by, created_at, published_at, changed_at, mode, interval_days, verified_on,
                       verified_by, verified_version, due_on, cycle_no, responsible_id)
                values (?1, ?2, 'PUBLISHED', 'Breaker', 1, ?3, utc_timestamp(6), utc_timestamp(6), utc_timestamp(6), 'INTERVAL', 30, ?4, ?3, 1, ?5, 1, ?6)
                """,
                "breaker-" + seed + "-" + random.nextLong(),
                one(collections),
                one(people),
                due.minusDays(30),
                due,
                has);
        for (int position = 0; position <= random.nextInt(3); position++) {
            boolean person = random.nextInt(3) == 0;
            Long named = position == 0 && person && has != null && random.nextBoolean() ? has : one(people);
            sql.change(
                    "insert into card_verifier (card_id, position, person_id, group_id) values (?1, ?2, ?3, ?4)", card, position + 1, person ? named : null, person ? null : one(groups));
        }
        if (random.nextInt(6) > 0) {
            LocalDate askedOn = DAY.minusDays(random.nextInt(12));
            sql.change(
                    """
                    insert into task (card_id, cycle_no, assignee_id, opened_at, due_on, asked_on, handovers, round_done_on, snoozed_until, offered_until)
                    values (?1, 1, ?2, ?3, ?4, ?3, ?5, ?6, ?7, ?8)
                    """,
                    card,
                    has,
                    askedOn,
                    due,
                    random.nextInt(3),
                    random.nextInt(6) == 0 ? DAY.minusDays(1) : null,
                    random.nextInt(6) == 0 ? DAY.plusDays(random.nextInt(4) - 2) : null,
                    has == null ? DAY.plusDays(random.nextInt(4) - 2) : null);
        }
        return card;
    }

    private Long one(List<Long> of) {
        return of.get(random.nextInt(of.size()));
    }

    private long inserted(String insert, Object... parameters) {
        sql.change(insert, parameters);
        return sql.number("select last_insert_id()");
    }
}
