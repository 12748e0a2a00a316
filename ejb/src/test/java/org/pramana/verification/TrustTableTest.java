package org.pramana.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pramana.verification.OneCardOffice.CARD;
import static org.pramana.verification.OneCardOffice.OTHER;
import static org.pramana.verification.OneCardOffice.VERIFIER;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.pramana.card.CardAbsorbed;
import org.pramana.card.CardArchived;
import org.pramana.card.CardPublished;
import org.pramana.card.CardRestored;
import org.pramana.collection.Level;
import org.pramana.collection.NotAllowed;
import org.pramana.policy.EffectivePolicy;
import org.pramana.policy.Setting;
import org.pramana.time.Workdays;
import org.pramana.trust.Lifecycle;
import org.pramana.trust.ReasonKind;
import org.pramana.trust.Trust;
import org.pramana.trust.TrustState;
import org.pramana.trust.VerificationMode;
import org.pramana.trust.VerificationPlan;
import org.pramana.words.InvalidInput;

/** The table of behaviour.md §3, row by row; {@code example} numbers are those of §19. */
class TrustTableTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-12");

    private final OneCardOffice office = new OneCardOffice(DAY);

    @Test
    void row1_publishedAndVerifiedBeginsTheFirstCycle() {
        office.watch.published(published(1, VERIFIER, true, false, true, CardPublished.Cause.EDIT));

        assertThat(office.trust(DAY).verified()).isTrue();
        assertThat(office.card.cycleNo()).isEqualTo(1);
        assertThat(office.card.dueOn()).isEqualTo(DAY.plusDays(90));
    }

    @Test
    void row1_withFourEyesTheAuthorCannotVouchForTheirOwnWords() {
        office.rules = new EffectivePolicy(null, null, null, 5, "pricing", "Pricing", Map.of(Setting.FOUR_EYES, "true"), Workdays.MONDAY_TO_FRIDAY);
        office.standings.put(VERIFIER, new Standing(true, Level.AUTHOR, true));

        assertThatThrownBy(() -> office.watch.published(published(1, VERIFIER, true, false, true, CardPublished.Cause.EDIT)))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("You edited this card last");
    }

    @Test
    void row2_publishedWithoutVerifyingHasNoClockAndATask() {
        office.watch.published(published(1, VERIFIER, true, false, false, CardPublished.Cause.EDIT));

        assertThat(office.trust(DAY).reasons()).containsExactly(ReasonKind.NEVER);
        assertThat(office.card.dueOn()).isNull();
        assertThat(office.taskOpen()).isTrue();
    }

    @Test
    void row3_example3_anEditBySomebodyElseNeedsVerificationAndTheDueDateStays() {
        verified();
        edit(OTHER, false, CardPublished.Cause.EDIT);

        Trust trust = office.trust(DAY);
        assertThat(trust.reasons()).containsExactly(ReasonKind.EDITED);
        assertThat(trust.dueOn()).isEqualTo(DAY.plusDays(90));
        assertThat(office.card.verifiedVersion()).isEqualTo(1);
        assertThat(office.card.versionNo()).isEqualTo(2);
    }

    @Test
    void row4_aMinorEditTakesNothingAway() {
        verified();
        office.newWords();
        office.watch.published(published(2, OTHER, false, true, false, CardPublished.Cause.EDIT));

        assertThat(office.trust(DAY).verified()).isTrue();
    }

    @Test
    void row5_example5_aVerifiersPlainSaveNeitherVerifiesNorUnverifies() {
        verified();
        edit(VERIFIER, false, CardPublished.Cause.EDIT);
        assertThat(office.trust(DAY).verified()).isTrue();

        edit(OTHER, false, CardPublished.Cause.EDIT);
        edit(VERIFIER, false, CardPublished.Cause.EDIT);
        assertThat(office.trust(DAY).needsVerification()).isTrue();
        assertThat(office.card.cycleNo()).isEqualTo(1);
    }

    @Test
    void row6_example5_saveAndVerifyClearsAndBeginsTheNextCycle() {
        verified();
        edit(OTHER, false, CardPublished.Cause.EDIT);
        office.day(DAY.plusDays(5));
        edit(VERIFIER, true, CardPublished.Cause.EDIT);

        assertThat(office.trust(DAY.plusDays(5)).verified()).isTrue();
        assertThat(office.card.cycleNo()).isEqualTo(2);
        assertThat(office.card.dueOn()).isEqualTo(DAY.plusDays(95));
        assertThat(office.taskOpen()).isFalse();
    }

    @Test
    void row8_anotherIntervalIsReckonedFromTheLastVerificationAndMayBePastAtOnce() {
        verified();
        office.card.replan(office.rules.terms(VerificationPlan.every(30), true));

        assertThat(office.card.dueOn()).isEqualTo(DAY.plusDays(30));
        assertThat(office.trust(DAY.plusDays(40)).reasons()).containsExactly(ReasonKind.EXPIRED);
        assertThat(office.card.verifiedOn()).isEqualTo(DAY);
    }

    @Test
    void row9_example15_oneReaderIsADoubtAndATaskTheSecondMakesItNeedVerification() {
        verified();
        office.doubts.request(office.card, 31, "is it still 10 %?", 2);
        assertThat(office.trust(DAY).verified()).isTrue();
        assertThat(office.trust(DAY).doubts()).containsExactly(ReasonKind.REQUESTED);
        assertThat(office.taskOpen()).isTrue();

        office.doubts.request(office.card, 32, "same question", 2);
        assertThat(office.trust(DAY).reasons()).containsExactly(ReasonKind.REQUESTED);
    }

    @Test
    void row9_example16_theSameReaderTwiceIsOneRequestAndNoWordIsLost() {
        verified();
        office.doubts.request(office.card, 31, "is it still 10 %?", 2);
        office.doubts.request(office.card, 31, "page 4 says 12 %", 2);

        assertThat(office.open()).singleElement().satisfies(request -> assertThat(request.text()).contains("10 %", "12 %"));
        assertThat(office.trust(DAY).verified()).isTrue();
    }

    @Test
    void row10_aFlagNeedsVerificationAtOnceAndTheResponsibleHearsOfIt() {
        verified();
        office.doubts.add(office.card, ReasonKind.FLAGGED, OTHER, "the price is wrong", true);

        assertThat(office.trust(DAY).reasons()).containsExactly(ReasonKind.FLAGGED);
        assertThat(office.assigned).singleElement().satisfies(task -> assertThat(task.personId()).isEqualTo(VERIFIER));
    }

    @Test
    void row12_verifyingClosesEveryReasonAndTellsWhoAsked() {
        verified();
        office.doubts.request(office.card, 31, "is it still 10 %?", 2);
        office.day(DAY.plusDays(3));
        office.vouching.vouch(office.card, VERIFIER, 1, "checked with finance", null);

        assertThat(office.open()).isEmpty();
        assertThat(office.taskOpen()).isFalse();
        assertThat(office.answers).singleElement().satisfies(answer -> assertThat(answer.requesters()).containsExactly(31L));
    }

    @Test
    void row12_example6_theSecondOfTwoAtOnceSeesWhoWasFirst() {
        office.standings.put(OTHER, new Standing(true, Level.AUTHOR, false));
        verified();
        office.later(Duration.ofSeconds(20));
        Verified second = office.vouching.vouch(office.card, OTHER, 1, null, null);

        assertThat(second.already()).isTrue();
        assertThat(second.by()).isEqualTo("person " + VERIFIER);
        assertThat(office.history).containsOnlyOnce("VERIFIED");
        assertThat(office.card.cycleNo()).isEqualTo(1);
    }

    @Test
    void row12_verifyingAgainALittleLaterIsAllowedAndRestartsTheClock() {
        verified();
        office.day(DAY.plusDays(1));
        office.vouching.vouch(office.card, VERIFIER, 1, null, null);

        assertThat(office.card.cycleNo()).isEqualTo(2);
        assertThat(office.card.dueOn()).isEqualTo(DAY.plusDays(91));
    }

    @Test
    void row12_example7_anotherVersionOnTheScreenIsRefusedAndBothAreNamed() {
        verified();
        edit(OTHER, false, CardPublished.Cause.EDIT);

        assertThatThrownBy(() -> office.vouching.vouch(office.card, VERIFIER, 1, null, null))
                .isInstanceOfSatisfying(OtherVersionOnScreen.class, refusal -> {
                    assertThat(refusal.onScreen()).isEqualTo(1);
                    assertThat(refusal.published()).isEqualTo(2);
                });
    }

    @Test
    void row12_whoIsNotOnTheListCannotVerifyButAnOwnerMayWhereTheCollectionAllowsIt() {
        assertThatThrownBy(() -> office.vouching.vouch(office.card, OTHER, 1, null, null)).isInstanceOf(NotAllowed.class);

        office.standings.put(OTHER, new Standing(false, Level.OWNER, false));
        assertThat(office.vouching.vouch(office.card, OTHER, 1, null, null).already()).isFalse();
    }

    @Test
    void row12_aVerifierWhoMayNoLongerWriteCannotVerify() {
        office.standings.put(VERIFIER, new Standing(true, Level.READ, false));

        assertThatThrownBy(() -> office.vouching.vouch(office.card, VERIFIER, 1, null, null))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("may no longer write");
    }

    @Test
    void row12_aFixedDateHasToBeNamedAnewAndLieAhead() {
        office.card.replan(office.rules.terms(VerificationPlan.on(DAY.plusDays(10)), true));

        assertThatThrownBy(() -> office.vouching.vouch(office.card, VERIFIER, 1, null, null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> office.vouching.vouch(office.card, VERIFIER, 1, null, DAY)).isInstanceOf(InvalidInput.class);
        office.vouching.vouch(office.card, VERIFIER, 1, null, DAY.plusDays(40));
        assertThat(office.card.dueOn()).isEqualTo(DAY.plusDays(40));
    }

    @Test
    void row13_anOldVersionThatComesBackIsAnEdit() {
        verified();
        edit(VERIFIER, false, CardPublished.Cause.RESTORED_VERSION);

        assertThat(office.trust(DAY).reasons()).containsExactly(ReasonKind.EDITED);
    }

    @Test
    void row16_and_17_example20_archivingClosesTheTaskAndAfterRestoringPastDueItIsExpired() {
        verified();
        office.doubts.request(office.card, 31, "is it still 10 %?", 2);
        office.lifecycle(Lifecycle.ARCHIVED);
        office.watch.archived(new CardArchived(CARD, "refunds", 5, 1, VERIFIER));
        assertThat(office.taskOpen()).isFalse();
        assertThat(office.trust(DAY).state()).isEqualTo(TrustState.NOT_APPLICABLE);
        assertThatThrownBy(() -> office.vouching.vouch(office.card, VERIFIER, 1, null, null)).isInstanceOf(CannotBeVerified.class);

        office.lifecycle(Lifecycle.PUBLISHED);
        office.watch.restored(new CardRestored(CARD, "refunds", 5, 1, VERIFIER));
        Trust later = office.trust(DAY.plusDays(91));
        assertThat(later.reasons()).containsExactly(ReasonKind.EXPIRED);
        assertThat(later.doubts()).containsExactly(ReasonKind.REQUESTED);
    }

    @Test
    void row18_wordsThatChangeInAMergeAreAnEditAndTheClockGoesOn() {
        verified();
        LocalDate due = office.trust(DAY).dueOn();
        edit(VERIFIER, false, CardPublished.Cause.MERGED);
        office.watch.absorbed(new CardAbsorbed(CARD, 77L, VERIFIER));

        assertThat(office.trust(DAY).reasons()).containsExactly(ReasonKind.EDITED);
        assertThat(office.trust(DAY).dueOn()).isEqualTo(due);
    }

    @Test
    void row18_aMergeThatLeavesTheWordsAloneLeavesTheTrustAlone() {
        verified();
        office.watch.absorbed(new CardAbsorbed(CARD, 77L, VERIFIER));

        assertThat(office.trust(DAY).state()).isEqualTo(TrustState.VERIFIED);
    }

    @Test
    void row19_anImportedChangeIsAnEditWhoeverAskedForTheImport() {
        verified();
        edit(VERIFIER, false, CardPublished.Cause.IMPORT);

        assertThat(office.trust(DAY).reasons()).containsExactly(ReasonKind.EDITED);
    }

    /** Two thousand seeds of forty random events: the product and the table written a second time say the same after each. */
    @Test
    void whateverHappensInWhateverOrderTheProductSaysWhatTheTableSays() {
        for (long seed = 1; seed <= 2_000; seed++) {
            Random random = new Random(seed);
            OneCardOffice real = new OneCardOffice(DAY);
            NaiveTable naive = new NaiveTable();
            LocalDate today = DAY;
            StringBuilder story = new StringBuilder();
            for (int step = 0; step < 40; step++) {
                today = today.plusDays(1 + random.nextInt(40));
                real.day(today);
                story.append('\n').append(today).append(' ').append(happen(random, today, real, naive));
                assertThat(said(real.trust(today))).as("seed %d%s", seed, story).isEqualTo(naive.state(today));
                assertThat(real.card.lapsesOn()).as("seed %d%s", seed, story).isEqualTo(naive.dueOn == null ? naive.evergreenUntil : naive.dueOn);
                assertThat(real.card.cycleNo()).as("seed %d%s", seed, story).isEqualTo(naive.cycle);
            }
        }
    }

    private static String happen(Random random, LocalDate today, OneCardOffice real, NaiveTable naive) {
        LocalDate date = today.plusDays(1 + random.nextInt(100));
        LocalDate fixed = naive.mode == VerificationMode.FIXED ? date : null;
        int event = random.nextInt(13);
        if (naive.archived) {
            event = random.nextBoolean() ? 10 : 12; // nothing else can be done to it
        }
        switch (event) {
            case 0, 1 -> {
                real.vouching.vouch(real.card, VERIFIER, naive.version, null, fixed);
                naive.verify(today, date);
                return "verified";
            }
            case 2 -> {
                real.newWords();
                real.watch.published(published(real.card.versionNo(), OTHER, false, false, false, CardPublished.Cause.EDIT));
                naive.editedBySomebodyElse();
                return "edited by somebody else";
            }
            case 3 -> {
                real.newWords();
                real.watch.published(published(real.card.versionNo(), OTHER, false, true, false, CardPublished.Cause.EDIT));
                naive.minorEdit();
                return "minor edit";
            }
            case 4 -> {
                real.newWords();
                real.watch.published(published(real.card.versionNo(), VERIFIER, false, false, false, CardPublished.Cause.EDIT));
                naive.editedByVerifier();
                return "edited by a verifier";
            }
            case 5 -> {
                real.newWords();
                real.watch.published(
                        new CardPublished(CARD, "refunds", 5, real.card.versionNo(), VERIFIER, false, false, true, fixed, CardPublished.Cause.EDIT));
                naive.editedAndVerified(today, date);
                return "saved and verified";
            }
            case 6 -> {
                VerificationPlan plan = plan(random, date);
                real.card.replan(real.rules.terms(plan, true));
                naive.plan(plan.mode(), plan.intervalDays(), plan.fixedDate());
                return "planned " + plan;
            }
            case 7, 8 -> {
                long reader = 30 + random.nextInt(3);
                real.doubts.request(real.card, reader, "is it true?", NaiveTable.THRESHOLD);
                naive.request(reader);
                return "asked by " + reader;
            }
            case 9 -> {
                real.doubts.add(real.card, ReasonKind.FLAGGED, OTHER, "wrong", true);
                naive.flag();
                return "flagged";
            }
            case 10 -> {
                real.lifecycle(naive.archived ? Lifecycle.PUBLISHED : Lifecycle.ARCHIVED);
                if (naive.archived) {
                    real.watch.restored(new CardRestored(CARD, "refunds", 5, naive.version, VERIFIER));
                    naive.restore();
                    return "restored";
                }
                real.watch.archived(new CardArchived(CARD, "refunds", 5, naive.version, VERIFIER));
                naive.archive();
                return "archived";
            }
            case 11 -> {
                real.newWords();
                real.watch.published(published(real.card.versionNo(), VERIFIER, false, false, false, CardPublished.Cause.RESTORED_VERSION));
                naive.editedBySomebodyElse();
                return "an old version came back";
            }
            default -> {
                return "nothing";
            }
        }
    }

    private static VerificationPlan plan(Random random, LocalDate date) {
        return switch (random.nextInt(4)) {
            case 0 -> VerificationPlan.every(1 + random.nextInt(120));
            case 1 -> VerificationPlan.on(date);
            case 2 -> VerificationPlan.evergreen();
            default -> VerificationPlan.untracked();
        };
    }

    private static String said(Trust trust) {
        TreeSet<String> reasons = new TreeSet<>();
        trust.reasons().forEach(reason -> reasons.add(reason.name()));
        return trust.state() + (reasons.isEmpty() ? "" : " " + reasons);
    }

    private void verified() {
        office.vouching.vouch(office.card, VERIFIER, 1, null, null);
    }

    private void edit(long person, boolean verifyToo, CardPublished.Cause cause) {
        office.newWords();
        office.watch.published(published(office.card.versionNo(), person, false, false, verifyToo, cause));
    }

    private static CardPublished published(int version, long person, boolean first, boolean minor, boolean verifyToo, CardPublished.Cause cause) {
        return new CardPublished(CARD, "refunds", 5, version, person, first, minor, verifyToo, null, cause);
    }
}
