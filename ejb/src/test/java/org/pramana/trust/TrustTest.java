package org.pramana.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.trust.TrustState.NEEDS_VERIFICATION;
import static org.pramana.trust.TrustState.NOT_APPLICABLE;
import static org.pramana.trust.TrustState.UNTRACKED;
import static org.pramana.trust.TrustState.VERIFIED;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** behaviour.md §3, the function; numbers are those of the acceptance examples in §19. */
class TrustTest {

    private static final LocalDate NEW_YEAR = LocalDate.parse("2026-01-01");
    private static final LocalDate LATER = LocalDate.parse("2026-04-03");

    @Test
    void example1_thirtyDaysFromNewYearAreVerifiedOnTheLastOfJanuaryAndNotOnTheFirstOfFebruary() {
        TrustFacts card = verified(VerificationPlan.every(30), NEW_YEAR);

        assertThat(Trust.of(card, LocalDate.parse("2026-01-31")).state()).isEqualTo(VERIFIED);
        Trust after = Trust.of(card, LocalDate.parse("2026-02-01"));
        assertThat(after.state()).isEqualTo(NEEDS_VERIFICATION);
        assertThat(after.reasons()).containsExactly(ReasonKind.EXPIRED);
    }

    @Test
    void example2_aChangeToSummerTimeDoesNotMoveTheDueDay() {
        TrustFacts card = verified(VerificationPlan.every(30), LocalDate.parse("2026-03-15")); // Europe changes on 29 March

        assertThat(card.dueOn()).isEqualTo(LocalDate.parse("2026-04-14"));
        assertThat(Trust.of(card, LocalDate.parse("2026-04-14")).verified()).isTrue();
        assertThat(Trust.of(card, LocalDate.parse("2026-04-15")).verified()).isFalse();
    }

    @Test
    void example27_anEvergreenCardVerified731DaysAgoIsTooOld() {
        LocalDate today = NEW_YEAR.plusDays(731);

        assertThat(Trust.of(verified(VerificationPlan.evergreen(), NEW_YEAR), today.minusDays(1)).verified()).isTrue();
        assertThat(Trust.of(verified(VerificationPlan.evergreen(), NEW_YEAR), today).reasons()).containsExactly(ReasonKind.EVERGREEN_AGE);
    }

    @Test
    void row2_aCardThatNobodyEverVerifiedNeedsIt() {
        assertThat(Trust.of(facts(VerificationPlan.every(90), null), NEW_YEAR).reasons()).containsExactly(ReasonKind.NEVER);
    }

    @Test
    void row3_anEditByASomebodyElseMakesItNeedVerificationAndLeavesTheDueDate() {
        TrustFacts card = verified(VerificationPlan.every(90), NEW_YEAR, hard(ReasonKind.EDITED));

        Trust trust = Trust.of(card, NEW_YEAR.plusDays(1));
        assertThat(trust.reasons()).containsExactly(ReasonKind.EDITED);
        assertThat(trust.dueOn()).isEqualTo(NEW_YEAR.plusDays(90));
    }

    @Test
    void row9_oneRequestIsADoubtAndEnoughRequestsAreAReason() {
        OpenReason soft = new OpenReason(ReasonKind.REQUESTED, false, "Meera", LATER, "prices changed");

        Trust asked = Trust.of(verified(VerificationPlan.every(365), NEW_YEAR, soft), LATER);
        assertThat(asked.verified()).isTrue();
        assertThat(asked.doubts()).containsExactly(ReasonKind.REQUESTED);
        assertThat(Trust.of(verified(VerificationPlan.every(365), NEW_YEAR, hard(ReasonKind.REQUESTED)), LATER).needsVerification()).isTrue();
    }

    @Test
    void row11_pastDueAndFlaggedAreTwoReasons() {
        Trust trust = Trust.of(verified(VerificationPlan.every(30), NEW_YEAR, hard(ReasonKind.FLAGGED)), LATER);

        assertThat(trust.reasons()).containsExactlyInAnyOrder(ReasonKind.FLAGGED, ReasonKind.EXPIRED);
    }

    @Test
    void row16_anArchivedCardHasNoState() {
        TrustFacts card = new TrustFacts(Lifecycle.ARCHIVED, VerificationMode.INTERVAL, NEW_YEAR, NEW_YEAR.plusDays(1), null, 14, List.of());

        assertThat(Trust.of(card, LATER).state()).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void anUntrackedCardHasNoStampButReadersHearOfFlags() {
        TrustFacts card = verified(VerificationPlan.untracked(), NEW_YEAR, hard(ReasonKind.FLAGGED), hard(ReasonKind.EDITED));

        Trust trust = Trust.of(card, LATER);
        assertThat(trust.state()).isEqualTo(UNTRACKED);
        assertThat(trust.doubts()).containsExactly(ReasonKind.FLAGGED);
    }

    @Test
    void dueSoonIsAFlagAndBeginsOnTheFirstOfTheWarningDays() {
        TrustFacts card = verified(VerificationPlan.every(30), NEW_YEAR); // through 31 January, warned for 14 days

        assertThat(Trust.of(card, LocalDate.parse("2026-01-16")).dueSoon()).isFalse();
        assertThat(Trust.of(card, LocalDate.parse("2026-01-17")).dueSoon()).isTrue();
        assertThat(Trust.of(card, LocalDate.parse("2026-01-31")).dueSoon()).isTrue();
        assertThat(Trust.of(card, LocalDate.parse("2026-02-01")).dueSoon()).isFalse();
    }

    @Test
    void aVerificationOnLeapDayRunsOutOnAnOrdinaryDay() {
        assertThat(VerificationPlan.every(365).dueAfter(LocalDate.parse("2028-02-29"))).isEqualTo(LocalDate.parse("2029-02-28"));
    }

    private static OpenReason hard(ReasonKind kind) {
        return new OpenReason(kind, true, "M. Ortiz", LATER, null);
    }

    private static TrustFacts verified(VerificationPlan plan, LocalDate on, OpenReason... reasons) {
        return facts(plan, on, reasons);
    }

    private static TrustFacts facts(VerificationPlan plan, LocalDate verifiedOn, OpenReason... reasons) {
        return new TrustFacts(
                Lifecycle.PUBLISHED,
                plan.mode(),
                verifiedOn,
                verifiedOn == null ? null : plan.dueAfter(verifiedOn),
                verifiedOn == null || plan.mode() != VerificationMode.EVERGREEN ? null : verifiedOn.plusDays(730),
                14,
                List.of(reasons));
    }
}
