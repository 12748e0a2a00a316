package org.pramana.tests.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pramana.policy.Activation;
import org.pramana.policy.Consequences;
import org.pramana.policy.CycleTerms;
import org.pramana.policy.EffectivePolicy;
import org.pramana.policy.PolicyRule;
import org.pramana.policy.RulesInForce;
import org.pramana.policy.Setting;
import org.pramana.store.JdbcSql;
import org.pramana.tests.Sandbox;
import org.pramana.time.Workdays;
import org.pramana.trust.Lifecycle;
import org.pramana.trust.OpenReason;
import org.pramana.trust.ReasonKind;
import org.pramana.trust.Trust;
import org.pramana.trust.TrustFacts;
import org.pramana.trust.VerificationMode;
import org.pramana.verification.VouchingForMany;

/**
 * A rehearsal, said in SQL, against what the rules make of each card in Java; and then against the cards themselves, once the activation has changed
 * them or, where it leaves that to the next verification, once somebody has verified them. 10,000 cards and 200 policies: {@code sandbox/dev test ConsequencesIT} with {@code -Dpramana.test.cards=10000 -Dpramana.test.policies=200} in
 * {@code PRAMANA_MVN}; fewer in a build.
 */
class ConsequencesIT {

    private static final int CARDS = Integer.getInteger("pramana.test.cards", 400);
    private static final int POLICIES = Integer.getInteger("pramana.test.policies", 40);
    private static final int VERIFIED_AT_ONCE = 400;
    private static final LocalDate TODAY = RandomCards.DAY;

    private int verifications;
    private String firstDifference;

    /** What becomes of a card. */
    private record Outcome(VerificationMode mode, Integer interval, LocalDate lapsesOn, Integer warnDays, String state) {}

    @Test
    void whatIsRehearsedIsWhatTheRulesSayAndWhatTheActivationDoes() throws SQLException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (Connection database = Sandbox.database()) {
            database.setAutoCommit(false); // never committed
            RandomCards shelf = new RandomCards(database, random);
            List<RandomCards.Known> cards = shelf.cards(CARDS);
            long before = cards.get(0).id() - 1;
            long last = cards.get(cards.size() - 1).id();
            int changed = 0;
            int differing = 0;
            for (int number = 0; number < POLICIES; number++) {
                List<PolicyRule> rules = shelf.rules();
                Activation activation = random.nextInt(3) == 0
                        ? Activation.atNextCycle()
                        : random.nextBoolean() ? Activation.recomputed() : Activation.ramp(1 + random.nextInt(8));
                Workdays workdays = number % 2 == 0 ? Workdays.MONDAY_TO_FRIDAY : workdays(random);
                long run = run(database);
                Consequences consequences = new Consequences(rules, activation, TODAY, RandomCards.ZONE, workdays);
                change(database, consequences.write(run, before, last));
                change(database, consequences.ramp(run));
                Map<Long, Outcome> rehearsed = rehearsed(database, run);
                Map<Long, Outcome> expected = expected(cards, rules, activation, workdays);
                for (RandomCards.Known card : cards) {
                    assertThat(rehearsed.get(card.id())).as("seed %d, %s, %s under %s", seed, activation, card, rules).isEqualTo(expected.get(card.id()));
                }
                change(database, "savepoint untouched");
                differing += activation.mode() == Activation.Mode.NEXT_CYCLE
                        ? differingAfterVerification(database, shelf, cards, rules, rehearsed)
                        : differingAfterActivation(database, shelf, cards, rehearsed, run);
                changed += rehearsed.size();
                change(database, "rollback to untouched");
            }
            System.Logger log = System.getLogger(ConsequencesIT.class.getName());
            log.log(System.Logger.Level.INFO, "rehearsal difference={0} changed={1} verified={2} cards={3} policies={4}", differing, changed, verifications, CARDS, POLICIES);
            assertThat(differing).as("seed %d: %s", seed, firstDifference).isZero();
            assertThat(changed).isGreaterThan(POLICIES * CARDS / 20);
            assertThat(verifications).as("verified under new rules").isPositive();
            database.rollback();
        }
    }

    /** What comes into force at once is done by the statement that ships. */
    private int differingAfterActivation(Connection database, RandomCards shelf, List<RandomCards.Known> cards, Map<Long, Outcome> rehearsed, long run)
            throws SQLException {
        change(database, Consequences.apply(run, cards.get(0).id() - 1, cards.get(cards.size() - 1).id()));
        Map<Long, Outcome> actual = cardsNow(database, shelf.ids(cards));
        int differing = 0;
        for (RandomCards.Known card : cards) {
            differing += differs(card, rehearsed.getOrDefault(card.id(), now(card)), actual.get(card.id()));
        }
        return differing;
    }

    /**
     * What bites at the next verification is seen after it: the rules are in force, and an owner vouches for the cards. A card under no rule is not spoken of, nor is
     * one that is not tracked; and one that is verified to a date is not verified together with others.
     */
    private int differingAfterVerification(
            Connection database, RandomCards shelf, List<RandomCards.Known> cards, List<PolicyRule> rules, Map<Long, Outcome> rehearsed) throws SQLException {
        Clock noon = Clock.fixed(TODAY.atTime(12, 0).atZone(RandomCards.ZONE).toInstant(), RandomCards.ZONE);
        JdbcSql sql = new JdbcSql(database);
        List<RandomCards.Known> some = cards.subList(0, Math.min(cards.size(), VERIFIED_AT_ONCE)).stream()
                .filter(card -> card.plan().mode() != VerificationMode.NONE && rules.stream().anyMatch(rule -> rule.filter().matches(card.traits())))
                .toList();
        if (some.isEmpty()) {
            return 0; // rules that speak of none of them
        }
        Set<Long> verified = VouchingForMany.verify(
                some.stream().map(RandomCards.Known::id).toList(), shelf.owner(), RulesInForce.of(rules, sql, noon), sql, noon);
        Map<Long, Outcome> actual = cardsNow(database, shelf.ids(cards));
        int differing = 0;
        for (RandomCards.Known card : some) {
            if (verified.contains(card.id())) {
                differing += differs(card, terms(rehearsed.getOrDefault(card.id(), now(card))), terms(actual.get(card.id())));
                verifications++;
            }
        }
        return differing;
    }

    /** What a verification is worth; its dates are the day's on which it is made. */
    private static Outcome terms(Outcome outcome) {
        return new Outcome(outcome.mode(), outcome.interval(), null, outcome.warnDays(), null);
    }

    private int differs(RandomCards.Known card, Outcome should, Outcome is) {
        if (should.equals(is)) {
            return 0;
        }
        firstDifference = firstDifference == null ? "%s should be %s and is %s".formatted(card, should, is) : firstDifference;
        return 1;
    }

    @Test
    void example17_aRampOfFourWeeksSpreadsFourHundredCardsAHundredAWeekTheMostReadFirst() throws SQLException {
        Random random = new Random(17);
        try (Connection database = Sandbox.database()) {
            database.setAutoCommit(false);
            RandomCards shelf = new RandomCards(database, random);
            List<RandomCards.Known> cards = shelf.cards(400);
            change(
                    database,
                    "update card set mode = 'INTERVAL', interval_days = 365, fixed_date = null, plan_own = false, evergreen_until = null, warn_days = null, verified_on = '%1$s', verified_by = created_by, verified_version = 1, due_on = '%2$s' where id in %3$s"
                            .formatted(TODAY.minusDays(200), TODAY.plusDays(165), shelf.ids(cards)));
            List<PolicyRule> rules = List.of(new PolicyRule("Every month", false, null, Map.of(Setting.INTERVAL_DAYS, "30")));
            long run = run(database);
            Consequences ramp = new Consequences(rules, Activation.ramp(4), TODAY, RandomCards.ZONE, Workdays.MONDAY_TO_FRIDAY);
            change(database, ramp.write(run, cards.get(0).id() - 1, cards.get(399).id()));
            change(database, ramp.ramp(run));
            Map<Long, Outcome> rehearsed = rehearsed(database, run);

            int[] weeks = new int[5];
            rehearsed.values().forEach(outcome -> weeks[(int) TODAY.until(outcome.lapsesOn(), java.time.temporal.ChronoUnit.DAYS) / 7]++);
            assertThat(weeks).containsExactly(100, 100, 100, 100, 0);
            List<Integer> views = cards.stream()
                    .sorted(Comparator.comparing((RandomCards.Known card) -> rehearsed.get(card.id()).lapsesOn()))
                    .map(card -> card.traits().views())
                    .toList();
            assertThat(views.get(0)).isGreaterThan(views.get(399));
            assertThat(views.subList(0, 100).stream().mapToInt(Integer::intValue).min().orElseThrow())
                    .isGreaterThanOrEqualTo(views.subList(100, 200).stream().mapToInt(Integer::intValue).max().orElseThrow());
            assertThat(rehearsed.values()).as("nothing is marked unverified").noneMatch(outcome -> outcome.lapsesOn().isBefore(TODAY));
            database.rollback();
        }
    }

    private static Map<Long, Outcome> expected(List<RandomCards.Known> cards, List<PolicyRule> rules, Activation activation, Workdays workdays) {
        Map<Long, Outcome> expected = new HashMap<>();
        List<RandomCards.Known> newlyDue = new ArrayList<>();
        for (RandomCards.Known card : cards) {
            Integer position = IntStream.range(0, rules.size()).filter(i -> rules.get(i).filter().matches(card.traits())).boxed().findFirst().orElse(null);
            if (position == null) {
                continue;
            }
            EffectivePolicy policy = new EffectivePolicy(1, position, rules.get(position), 1, card.collectionKey(), "", collection(card), workdays);
            CycleTerms terms = policy.terms(card.plan(), card.planOwn());
            LocalDate lapsed = lapsesOn(card);
            LocalDate lapses = lapsed;
            if (activation.mode() == Activation.Mode.NEXT_CYCLE) {
                if (card.plan().mode() == VerificationMode.NONE) {
                    continue;
                }
            } else if (card.verifiedOn() == null) {
                boolean newlyTracked = card.plan().mode() == VerificationMode.NONE && terms.plan().mode() != VerificationMode.NONE;
                if (!newlyTracked || activation.mode() != Activation.Mode.RECOMPUTE) {
                    continue;
                }
            } else {
                LocalDate due = terms.dueOn(card.verifiedOn(), card.id(), card.cycle());
                lapses = due == null ? terms.evergreenUntil(card.verifiedOn()) : due;
                boolean overdue = lapsed != null && lapsed.isBefore(TODAY);
                boolean wouldBe = lapses != null && lapses.isBefore(TODAY);
                if (wouldBe && overdue && activation.mode() == Activation.Mode.RAMP) {
                    lapses = lapsed;
                } else if (wouldBe && !overdue && activation.mode() == Activation.Mode.RAMP) {
                    newlyDue.add(card);
                }
            }
            Outcome outcome = outcome(card, terms, lapses, activation);
            boolean changes = outcome.mode() != card.plan().mode()
                    || !Objects.equals(outcome.interval(), card.plan().intervalDays())
                    || !Objects.equals(outcome.warnDays(), card.warnDays())
                    || !Objects.equals(outcome.lapsesOn(), lapsed);
            if (changes) {
                expected.put(card.id(), outcome);
            }
        }
        newlyDue.sort(Comparator.comparing((RandomCards.Known card) -> -card.traits().views()).thenComparing(RandomCards.Known::id));
        for (int place = 0; place < newlyDue.size(); place++) {
            RandomCards.Known card = newlyDue.get(place);
            LocalDate slot = TODAY.plusDays((long) place * 7 * activation.rampWeeks() / newlyDue.size());
            LocalDate old = lapsesOn(card);
            LocalDate day = old != null && old.isBefore(slot) ? old : slot;
            Outcome was = expected.get(card.id());
            expected.put(card.id(), new Outcome(was.mode(), was.interval(), day, was.warnDays(), card.doubted() ? "NEEDS_VERIFICATION" : "VERIFIED"));
        }
        return expected;
    }

    /** Two to seven days of a week, and holidays, some of which follow each other. */
    private static Workdays workdays(Random random) {
        Set<DayOfWeek> week = EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY);
        for (int i = random.nextInt(8); i > 0; i--) {
            week.add(DayOfWeek.of(1 + random.nextInt(7)));
        }
        Set<LocalDate> holidays = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            holidays.add(TODAY.plusDays(random.nextInt(300) - 100));
        }
        return new Workdays(week, holidays);
    }

    private static Map<Setting, String> collection(RandomCards.Known card) {
        int number = Integer.parseInt(card.collectionKey().substring(card.collectionKey().lastIndexOf('-') + 1));
        return Map.of(Setting.EVERGREEN_MAX_AGE, String.valueOf(700 + number), Setting.INTERVAL_DAYS, String.valueOf(30 * (number + 1)));
    }

    private static LocalDate lapsesOn(RandomCards.Known card) {
        return card.dueOn() == null ? card.evergreenUntil() : card.dueOn();
    }

    private static Outcome now(RandomCards.Known card) {
        return new Outcome(card.plan().mode(), card.plan().intervalDays(), lapsesOn(card), card.warnDays(), state(card, card.plan().mode(), lapsesOn(card)));
    }

    private static Outcome outcome(RandomCards.Known card, CycleTerms terms, LocalDate lapses, Activation activation) {
        String state = activation.mode() == Activation.Mode.NEXT_CYCLE ? state(card, card.plan().mode(), lapses) : state(card, terms.plan().mode(), lapses);
        return new Outcome(terms.plan().mode(), terms.plan().intervalDays(), lapses, terms.warnDays(), state);
    }

    private static String state(RandomCards.Known card, VerificationMode mode, LocalDate lapses) {
        List<OpenReason> reasons = card.doubted() ? List.of(new OpenReason(ReasonKind.EDITED, true, null, TODAY, null)) : List.of();
        return Trust.of(new TrustFacts(Lifecycle.PUBLISHED, mode, card.verifiedOn(), lapses, null, 14, reasons), TODAY).state().name();
    }

    private static long run(Connection database) throws SQLException {
        change(
                database,
                "insert into policy (number, name, created_by, created_at, changed_at) select coalesce(max(number), 0) + 1, 'Twin', (select min(id) from person), utc_timestamp(6), utc_timestamp(6) from policy");
        change(
                database,
                "insert into policy_run (policy_id, kind, rules_seq, activation, as_of, state, requested_by, started_at) select max(id), 'REHEARSAL', 0, 'RECOMPUTE', '%s', 'RUNNING', 'twin', utc_timestamp(6) from policy"
                        .formatted(TODAY));
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery("select max(id) from policy_run")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Map<Long, Outcome> rehearsed(Connection database, long run) throws SQLException {
        return outcomes(database, "select card_id, mode_after, interval_after, lapses_after, warn_after, state_after from policy_effect where run_id = " + run);
    }

    private static Map<Long, Outcome> cardsNow(Connection database, String ids) throws SQLException {
        return outcomes(
                database,
                "select c.id, c.mode, c.interval_days, c.lapses_on, c.warn_days, %s from card c where c.id in %s"
                        .formatted(org.pramana.trust.TrustSql.state("c", TODAY), ids));
    }

    private static Map<Long, Outcome> outcomes(Connection database, String select) throws SQLException {
        Map<Long, Outcome> found = new HashMap<>();
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(select)) {
            while (row.next()) {
                found.put(
                        row.getLong(1),
                        new Outcome(
                                VerificationMode.valueOf(row.getString(2)),
                                row.getObject(3, Integer.class),
                                row.getObject(4, LocalDate.class),
                                row.getObject(5, Integer.class),
                                row.getString(6)));
            }
        }
        return found;
    }

    private static void change(Connection database, String statement) throws SQLException {
        try (Statement change = database.createStatement()) {
            change.execute(statement);
        }
    }
}
