package org.pramana.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StampWordsTest {

    private static final Locale HINDI = Locale.forLanguageTag("hi");
    private static final LocalDate TWELFTH_OF_MARCH = LocalDate.parse("2026-03-12");
    private static final LocalDate THIRD_OF_APRIL = LocalDate.parse("2026-04-03");

    @Test
    void aVerifiedCardSaysWhoWhenAndUntilWhen() {
        Stamp stamp = stamp(VerificationPlan.every(90), 8, 8, LocalDate.parse("2026-03-20"));

        assertThat(StampWords.title(stamp, Locale.ENGLISH)).isEqualTo("Verified");
        assertThat(StampWords.sentence(stamp, Locale.ENGLISH)).isEqualTo("Verified 12 Mar by J. Tan, next check 10 Jun");
        assertThat(StampWords.sentence(stamp, HINDI)).isEqualTo("12 मार्च को J. Tan ने सत्यापित किया, अगली जाँच 10 जून");
    }

    @Test
    void example3_anEditedCardNamesTheVersionThatWasVerifiedAndTheOneBeingRead() {
        Stamp stamp = stamp(VerificationPlan.every(90), 7, 8, THIRD_OF_APRIL, reason(ReasonKind.EDITED, true, "M. Ortiz"));

        assertThat(StampWords.title(stamp, Locale.ENGLISH)).isEqualTo("Needs verification");
        assertThat(StampWords.sentence(stamp, Locale.ENGLISH))
                .isEqualTo("Needs verification: edited by M. Ortiz on 3 Apr; last verified 12 Mar (version 7, you are reading 8)");
        assertThat(StampWords.sentence(stamp, HINDI))
                .isEqualTo("सत्यापन आवश्यक: 3 अप्रैल को M. Ortiz ने संपादित किया; पिछली बार 12 मार्च को सत्यापित (संस्करण 7, आप संस्करण 8 पढ़ रहे हैं)");
    }

    @Test
    void aCheckThatIsNearIsNamed() {
        Stamp stamp = stamp(VerificationPlan.every(90), 8, 8, LocalDate.parse("2026-06-01"));

        assertThat(StampWords.title(stamp, Locale.ENGLISH)).isEqualTo("Check due soon");
        assertThat(StampWords.sentence(stamp, Locale.ENGLISH)).isEqualTo("Verified 12 Mar by J. Tan, check due 10 Jun");
    }

    @Test
    void nextYearIsSaid() {
        Stamp stamp = stamp(VerificationPlan.every(365), 8, 8, LocalDate.parse("2026-03-20"));

        assertThat(StampWords.sentence(stamp, Locale.ENGLISH)).endsWith("next check 12 Mar 2027");
    }

    @Test
    void severalReasonsAreAllSaid() {
        Stamp stamp = stamp(
                VerificationPlan.every(10),
                8,
                8,
                THIRD_OF_APRIL,
                reason(ReasonKind.FLAGGED, true, "M. Ortiz"),
                reason(ReasonKind.REQUESTED, false, "A. Rao"));

        assertThat(StampWords.sentence(stamp, Locale.ENGLISH))
                .isEqualTo(
                        "Needs verification: check was due 22 Mar, flagged as wrong by M. Ortiz on 3 Apr; last verified 12 Mar by J. Tan; A. Rao asked for a check on 3 Apr");
    }

    @Test
    void manyReadersAreCounted() {
        Stamp stamp = stamp(
                VerificationPlan.every(90), 8, 8, THIRD_OF_APRIL, reason(ReasonKind.REQUESTED, true, "A. Rao"), reason(ReasonKind.REQUESTED, true, "B. Sen"));

        assertThat(StampWords.sentence(stamp, Locale.ENGLISH)).contains("2 readers asked for a check, A. Rao last on 3 Apr");
        assertThat(StampWords.sentence(stamp, HINDI)).contains("2 पाठकों ने जाँच का अनुरोध किया");
    }

    @Test
    void aCardNobodyEverVerifiedSaysSo() {
        Stamp stamp = unverified(VerificationPlan.every(90));

        assertThat(StampWords.sentence(stamp, Locale.ENGLISH)).isEqualTo("Needs verification: never verified");
        assertThat(StampWords.sentence(stamp, HINDI)).isEqualTo("सत्यापन आवश्यक: अब तक सत्यापित नहीं");
    }

    @Test
    void anUntrackedCardSaysSoAndWhoDoubtsIt() {
        assertThat(StampWords.sentence(unverified(VerificationPlan.untracked()), Locale.ENGLISH)).isEqualTo("Not tracked");
        assertThat(StampWords.sentence(unverified(VerificationPlan.untracked(), reason(ReasonKind.FLAGGED, true, "M. Ortiz")), Locale.ENGLISH))
                .isEqualTo("Not tracked; flagged as wrong by M. Ortiz on 3 Apr");
    }

    @Test
    void whoHasLeftStaysOnTheStamp() {
        Stamp stamp = new Stamp(
                Trust.of(new TrustFacts(Lifecycle.PUBLISHED, VerificationMode.INTERVAL, TWELFTH_OF_MARCH, LocalDate.parse("2026-06-10"), null, 14, List.of()), THIRD_OF_APRIL),
                VerificationPlan.every(90), TWELFTH_OF_MARCH, "R. Lee", true, 8, 8, false, LocalDate.parse("2026-06-10"), THIRD_OF_APRIL, List.of());

        assertThat(StampWords.sentence(stamp, Locale.ENGLISH)).isEqualTo("Verified 12 Mar by R. Lee (left), next check 10 Jun");
    }

    @Test
    void row5_anEditByAVerifierIsSaidAndTakesNothingAway() {
        Stamp stamp = new Stamp(
                Trust.of(new TrustFacts(Lifecycle.PUBLISHED, VerificationMode.INTERVAL, TWELFTH_OF_MARCH, LocalDate.parse("2026-06-10"), null, 14, List.of()), THIRD_OF_APRIL),
                VerificationPlan.every(90), TWELFTH_OF_MARCH, "J. Tan", false, 7, 8, true, LocalDate.parse("2026-06-10"), THIRD_OF_APRIL, List.of());

        assertThat(StampWords.sentence(stamp, Locale.ENGLISH))
                .isEqualTo("Verified 12 Mar by J. Tan, next check 10 Jun; edited by a verifier after verification (version 7, you are reading 8)");
    }

    @ParameterizedTest
    @EnumSource(ReasonKind.class)
    void everyReasonHasWordsInBothLanguages(ReasonKind kind) {
        VerificationPlan plan = kind == ReasonKind.EVERGREEN_AGE ? VerificationPlan.evergreen() : VerificationPlan.every(10);
        Stamp stamp = kind == ReasonKind.NEVER
                ? unverified(plan)
                : kind.derived() ? stamp(plan, 8, 8, LocalDate.parse("2029-01-01")) : stamp(plan, 8, 8, LocalDate.parse("2026-03-13"), reason(kind, true, null));

        String english = StampWords.sentence(stamp, Locale.ENGLISH);
        String hindi = StampWords.sentence(stamp, HINDI);
        assertThat(stamp.trust().reasons()).contains(kind);
        assertThat(english).startsWith("Needs verification: ").doesNotContain("trust.").doesNotContain("{").doesNotContain("null");
        assertThat(hindi).startsWith("सत्यापन आवश्यक: ").doesNotContain("trust.").doesNotContain("{").doesNotContain("null");
    }

    private static OpenReason reason(ReasonKind kind, boolean hard, String by) {
        return new OpenReason(kind, hard, by, THIRD_OF_APRIL, null);
    }

    private static Stamp stamp(VerificationPlan plan, int verified, int shown, LocalDate today, OpenReason... reasons) {
        LocalDate due = plan.dueAfter(TWELFTH_OF_MARCH);
        LocalDate evergreen = plan.mode() == VerificationMode.EVERGREEN ? TWELFTH_OF_MARCH.plusDays(730) : null;
        List<OpenReason> open = Arrays.asList(reasons);
        return new Stamp(
                Trust.of(new TrustFacts(Lifecycle.PUBLISHED, plan.mode(), TWELFTH_OF_MARCH, due, evergreen, 14, open), today),
                plan, TWELFTH_OF_MARCH, "J. Tan", false, verified, shown, false, due == null ? evergreen : due, today, open);
    }

    private static Stamp unverified(VerificationPlan plan, OpenReason... reasons) {
        List<OpenReason> open = Arrays.asList(reasons);
        return new Stamp(
                Trust.of(new TrustFacts(Lifecycle.PUBLISHED, plan.mode(), null, null, null, 14, open), THIRD_OF_APRIL),
                plan, null, null, false, null, 1, false, null, THIRD_OF_APRIL, open);
    }
}
