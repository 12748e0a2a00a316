package org.pramana.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pramana.time.Workdays;
import org.pramana.trust.Lifecycle;
import org.pramana.trust.OpenReason;
import org.pramana.trust.ReasonKind;
import org.pramana.trust.TrustFacts;
import org.pramana.trust.TrustState;
import org.pramana.trust.VerificationMode;

/** behaviour.md §6 and §8; numbers are those of the acceptance examples in §19. */
class SweepRuleTest {

    private static final ReminderPlan USUAL = new ReminderPlan(List.of(14, 3), List.of(7, 14), 14, 30, Workdays.MONDAY_TO_FRIDAY);
    private static final LocalDate WEDNESDAY = LocalDate.parse("2026-06-10"); // the card is verified through this day

    @Test
    void nothingIsSaidWhileTheDateIsFar() {
        assertThat(decide(card(), WEDNESDAY.minusDays(15))).isEmpty();
    }

    @Test
    void fourteenAndThreeDaysBeforeAreWarnings() {
        assertThat(verdict(card(), WEDNESDAY.minusDays(14))).isEqualTo("WARN WARN14");
        assertThat(verdict(told("WARN14"), WEDNESDAY.minusDays(4))).isEqualTo("-");
        assertThat(verdict(told("WARN14"), WEDNESDAY.minusDays(3))).isEqualTo("WARN WARN3");
        assertThat(verdict(told("WARN3"), WEDNESDAY)).isEqualTo("-");
    }

    @Test
    void onTheFirstWorkdayAfterItExpiresAndSomebodyIsAsked() {
        Verdict verdict = decide(card(), WEDNESDAY.plusDays(1)).orElseThrow();

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.EXPIRE);
        assertThat(verdict.stage()).isEqualTo(SweepStage.DUE);
        assertThat(verdict.before()).isEqualTo(TrustState.VERIFIED);
        assertThat(verdict.after()).isEqualTo(TrustState.NEEDS_VERIFICATION);
        assertThat(verdict.reasons()).containsExactly("EXPIRED");
    }

    @Test
    void whatRunsOutOnAFridayIsTrueOnSaturdayAndToldOnMonday() {
        LocalDate friday = LocalDate.parse("2026-06-12");
        SweepFacts card = due(friday, null, Set.of(), false);

        assertThat(verdict(card, friday.plusDays(1))).isEqualTo("EXPIRE -");
        SweepFacts expired = due(friday, null, Set.of(), true);
        assertThat(verdict(expired, friday.plusDays(2))).isEqualTo("-");
        assertThat(verdict(expired, friday.plusDays(3))).isEqualTo("TASK DUE");
    }

    @Test
    void aWeekAndTwoWeeksLaterItIsSaidAgainAndThenNoMore() {
        assertThat(verdict(asked("DUE"), WEDNESDAY.plusDays(6))).isEqualTo("-");
        assertThat(verdict(asked("DUE"), WEDNESDAY.plusDays(7))).isEqualTo("REMIND NAG7");
        assertThat(verdict(asked("DUE", "NAG7"), WEDNESDAY.plusDays(14))).isEqualTo("REMIND NAG14");
        assertThat(verdict(asked("DUE", "NAG7", "NAG14"), WEDNESDAY.plusDays(300))).isEqualTo("-");
    }

    @Test
    void aRuleMaySettleOtherDays() {
        ReminderPlan plan = new ReminderPlan(List.of(30), List.of(10), 0, 5, Workdays.MONDAY_TO_FRIDAY);
        SweepFacts card = new SweepFacts(
                1, 1, 1, 1, facts(VerificationMode.INTERVAL, WEDNESDAY), LocalDate.parse("2026-01-01"), null, null, 5L, null, null, null, Set.of(), false, plan);

        assertThat(verdict(card, WEDNESDAY.minusDays(31))).isEqualTo("-");
        assertThat(verdict(card, WEDNESDAY.minusDays(20))).isEqualTo("WARN WARN30");
        assertThat(verdict(card, WEDNESDAY.plusDays(9))).isEqualTo("EXPIRE DUE");
        assertThat(verdict(card, WEDNESDAY.plusDays(11))).isEqualTo("EXPIRE NAG10");
        assertThat(escalations(card, WEDNESDAY.plusDays(40))).containsExactly("ESC2");
    }

    @Test
    void twoWeeksLaterTheOwnersHearOfItAndAfterThirtyDaysTheAdministratorsEachOnce() {
        assertThat(escalations(asked("DUE", "NAG7"), WEDNESDAY.plusDays(13))).isEmpty();
        assertThat(escalations(asked("DUE", "NAG7", "NAG14"), WEDNESDAY.plusDays(14))).containsExactly("ESC1");
        assertThat(escalations(asked("NAG14", "ESC1"), WEDNESDAY.plusDays(29))).isEmpty();
        assertThat(escalations(asked("NAG14", "ESC1"), WEDNESDAY.plusDays(30))).containsExactly("ESC2");
        assertThat(escalations(asked("NAG14", "ESC1", "ESC2"), WEDNESDAY.plusDays(300))).isEmpty();
        assertThat(escalations(card(), WEDNESDAY.plusDays(45))).containsExactly("ESC1", "ESC2");
    }

    @Test
    void aDoubtIsEscalatedFromTheDayItBeganAndASoftOneNever() {
        assertThat(escalations(doubted(ReasonKind.FLAGGED, true, 1L, Set.of("TASK14")), LocalDate.parse("2026-05-15"))).containsExactly("ESC1");
        assertThat(escalations(doubted(ReasonKind.REQUESTED, false, 1L, Set.of("TASK14")), LocalDate.parse("2026-05-30"))).isEmpty();
    }

    @Test
    void everyStageIsKnownByItsName() {
        for (String name : List.of("WARN14", "WARN3", "DUE", "NAG7", "NAG90", "TASK", "TASK7", "ESC1", "ESC2")) {
            assertThat(SweepStage.named(name).orElseThrow().name()).isEqualTo(name);
        }
        assertThat(SweepStage.named("HANDOVER")).isEmpty();
    }

    @Test
    void example13_theSameDayAgainFindsNothing() {
        for (int day = -20; day <= 40; day++) {
            Set<String> told = new HashSet<>();
            Optional<Verdict> first = decide(card(), WEDNESDAY.plusDays(day));
            first.map(Verdict::stage).ifPresent(stage -> told.add(stage.name()));
            boolean opened = first.filter(verdict -> verdict.stage() != null && !verdict.stage().warning()).isPresent();
            boolean expired = first.filter(verdict -> verdict.kind() == Verdict.Kind.EXPIRE).isPresent();

            assertThat(decide(due(WEDNESDAY, opened ? 1L : null, told, expired), WEDNESDAY.plusDays(day))).as("day %d", day).isEmpty();
        }
    }

    @Test
    void example14_afterThreeMissedNightsOneRunSaysWhatOneNightWouldHave() {
        assertThat(verdict(told("WARN14", "WARN3"), WEDNESDAY.plusDays(4))).isEqualTo("EXPIRE DUE");
        assertThat(verdict(card(), WEDNESDAY.plusDays(9))).isEqualTo("EXPIRE NAG7"); // and not DUE as well
    }

    @Test
    void aStageThatWasSleptThroughIsNotToldAfterALaterOne() {
        assertThat(verdict(asked("NAG14"), WEDNESDAY.plusDays(8))).isEqualTo("-");
    }

    @Test
    void aNightWithoutASweepChangesNoWordOnTheCardAndALaterOneFindsIt() {
        assertThat(decide(card(), WEDNESDAY.plusDays(90)).orElseThrow().kind()).isEqualTo(Verdict.Kind.EXPIRE);
    }

    @Test
    void anEditAsksAtOnceAndRemindsAfterAWeek() {
        SweepFacts edited = doubted(ReasonKind.EDITED, true, null, Set.of());

        assertThat(verdict(edited, LocalDate.parse("2026-05-02"))).isEqualTo("TASK TASK");
        SweepFacts asked = doubted(ReasonKind.EDITED, true, 1L, Set.of("TASK"));
        assertThat(verdict(asked, LocalDate.parse("2026-05-03"))).isEqualTo("-");
        assertThat(verdict(asked, LocalDate.parse("2026-05-08"))).isEqualTo("REMIND TASK7");
    }

    @Test
    void example15_oneRequestIsATaskWhileTheCardStaysVerified() {
        Verdict verdict = decide(doubted(ReasonKind.REQUESTED, false, null, Set.of()), LocalDate.parse("2026-05-02")).orElseThrow();

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.TASK);
        assertThat(verdict.after()).isEqualTo(TrustState.VERIFIED);
    }

    @Test
    void anExpiryIsToldAlsoWhereAnEditWasToldBefore() {
        SweepFacts edited = new SweepFacts(
                1, 2, 1, 1, facts(VerificationMode.INTERVAL, WEDNESDAY, new OpenReason(ReasonKind.EDITED, true, null, null, null)),
                LocalDate.parse("2026-01-01"), LocalDate.parse("2026-05-01"), LocalDate.parse("2026-05-01"), 5L, 1L, 5L, null, Set.of("TASK", "TASK7", "TASK14"), false, USUAL);

        assertThat(verdict(edited, WEDNESDAY.plusDays(1))).isEqualTo("EXPIRE DUE");
        assertThat(decide(edited, WEDNESDAY.plusDays(1)).orElseThrow().before()).isEqualTo(TrustState.NEEDS_VERIFICATION);
    }

    @Test
    void aSnoozedTaskIsNotMentionedUntilItsDay() {
        SweepFacts snoozed = new SweepFacts(
                1, 1, 1, 1, facts(VerificationMode.INTERVAL, WEDNESDAY), LocalDate.parse("2026-01-01"), null, null, 5L, 1L, 5L, WEDNESDAY.plusDays(9), Set.of("DUE"), true, USUAL);

        assertThat(verdict(snoozed, WEDNESDAY.plusDays(8))).isEqualTo("-");
        assertThat(verdict(snoozed, WEDNESDAY.plusDays(9))).isEqualTo("REMIND NAG7");
    }

    @Test
    void anArchivedCardIsLeftAlone() {
        SweepFacts archived = new SweepFacts(
                1, 1, 1, 1, new TrustFacts(Lifecycle.ARCHIVED, VerificationMode.INTERVAL, WEDNESDAY.minusDays(90), WEDNESDAY, null, 0, List.of()),
                LocalDate.parse("2026-01-01"), null, null, 5L, null, null, null, Set.of(), false, USUAL);

        assertThat(decide(archived, WEDNESDAY.plusDays(30))).isEmpty();
    }

    @Test
    void aCardThatNobodyEverVerifiedWaitsSinceItWasPublishedAndOneWithoutThatDayIsPoison() {
        SweepFacts never = never(LocalDate.parse("2026-05-01"));

        assertThat(decide(never, LocalDate.parse("2026-05-20")).orElseThrow().since()).isEqualTo(LocalDate.parse("2026-05-01"));
        assertThatThrownBy(() -> decide(never(null), LocalDate.parse("2026-05-20"))).isInstanceOf(IllegalStateException.class);
    }

    private static SweepFacts never(LocalDate published) {
        return new SweepFacts(
                1, 1, 0, 1, new TrustFacts(Lifecycle.PUBLISHED, VerificationMode.INTERVAL, null, null, null, 0, List.of()),
                published, null, null, 5L, null, null, null, Set.of(), false, USUAL);
    }

    private static SweepFacts doubted(ReasonKind kind, boolean hard, Long task, Set<String> told) {
        LocalDate first = LocalDate.parse("2026-05-01");
        return new SweepFacts(
                1, 2, 1, 1, facts(VerificationMode.INTERVAL, WEDNESDAY, new OpenReason(kind, hard, null, null, null)),
                LocalDate.parse("2026-01-01"), hard ? first : null, first, 5L, task, task == null ? null : 5L, null, told, false, USUAL);
    }

    private static SweepFacts card() {
        return due(WEDNESDAY, null, Set.of(), false);
    }

    private static SweepFacts told(String... stages) {
        return due(WEDNESDAY, null, Set.of(stages), false);
    }

    private static SweepFacts asked(String... stages) {
        return due(WEDNESDAY, 1L, Set.of(stages), true);
    }

    private static SweepFacts due(LocalDate day, Long task, Set<String> told, boolean expired) {
        return new SweepFacts(
                1, 1, 1, 1, facts(VerificationMode.INTERVAL, day), LocalDate.parse("2026-01-01"), null, null, 5L, task, task == null ? null : 5L, null, told, expired, USUAL);
    }

    private static TrustFacts facts(VerificationMode mode, LocalDate due, OpenReason... reasons) {
        return new TrustFacts(Lifecycle.PUBLISHED, mode, due.minusDays(90), due, null, 0, List.of(reasons));
    }

    private static Optional<Verdict> decide(SweepFacts card, LocalDate day) {
        return SweepRule.decide(card, day);
    }

    private static List<String> escalations(SweepFacts card, LocalDate day) {
        return SweepRule.escalations(card, day).stream().map(verdict -> verdict.stage().name()).toList();
    }

    private static String verdict(SweepFacts card, LocalDate day) {
        return decide(card, day).map(verdict -> verdict.kind() + " " + (verdict.stage() == null ? "-" : verdict.stage().name())).orElse("-");
    }
}
