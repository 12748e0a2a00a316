package org.pramana.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pramana.time.Workdays;
import org.pramana.trust.VerificationPlan;
import org.pramana.words.InvalidInput;

class EffectivePolicyTest {

    private static final LocalDate FRIDAY = LocalDate.parse("2026-03-06");
    private static final Workdays OURS = new Workdays(Workdays.MONDAY_TO_FRIDAY.week(), Set.of(FRIDAY.plusDays(3)));

    @Test
    void aValueComesFromTheRuleThenFromTheCollectionThenIsBuiltIn() {
        EffectivePolicy policy = under(rule(false, Map.of(Setting.WARN_DAYS, "5")), Map.of(Setting.WARN_DAYS, "20", Setting.REQUEST_THRESHOLD, "3"));

        assertThat(policy.number(Setting.WARN_DAYS)).isEqualTo(5);
        assertThat(policy.origin(Setting.WARN_DAYS)).isEqualTo(EffectivePolicy.Origin.RULE);
        assertThat(policy.number(Setting.REQUEST_THRESHOLD)).isEqualTo(3);
        assertThat(policy.origin(Setting.REQUEST_THRESHOLD)).isEqualTo(EffectivePolicy.Origin.COLLECTION);
        assertThat(policy.days(Setting.NAG_AFTER)).containsExactly(7, 14);
        assertThat(policy.origin(Setting.NAG_AFTER)).isEqualTo(EffectivePolicy.Origin.BUILT_IN);
    }

    @Test
    void aCardsOwnIntervalStandsInsideTheLimits() {
        EffectivePolicy policy = under(rule(false, Map.of(Setting.INTERVAL_DAYS, "30", Setting.ALLOWED_INTERVALS, "7, 30, 60")), Map.of());

        assertThat(policy.terms(VerificationPlan.every(60), true).plan()).isEqualTo(VerificationPlan.every(60));
        assertThat(policy.terms(VerificationPlan.every(90), true).plan()).isEqualTo(VerificationPlan.every(30));
        assertThat(policy.terms(VerificationPlan.every(90), false).plan()).isEqualTo(VerificationPlan.every(30));
        assertThat(policy.allows(VerificationPlan.every(7))).isTrue();
        assertThat(policy.allows(VerificationPlan.every(365))).isFalse();
        assertThat(policy.allows(VerificationPlan.on(FRIDAY))).isTrue();
    }

    @Test
    void aLockedRuleLeavesNoChoice() {
        EffectivePolicy policy = under(rule(true, Map.of(Setting.MODE, "INTERVAL", Setting.INTERVAL_DAYS, "30")), Map.of());

        assertThat(policy.terms(VerificationPlan.every(7), true).plan()).isEqualTo(VerificationPlan.every(30));
        assertThat(policy.terms(VerificationPlan.on(FRIDAY), true).plan()).isEqualTo(VerificationPlan.every(30));
        assertThat(policy.terms(VerificationPlan.every(7), true).planOwn()).isFalse();
        assertThat(policy.allows(VerificationPlan.evergreen())).isFalse();
    }

    @Test
    void withoutARuleACardKeepsWhatItHas() {
        EffectivePolicy policy = under(null, Map.of(Setting.INTERVAL_DAYS, "30"));

        assertThat(policy.terms(VerificationPlan.every(365), false).plan()).isEqualTo(VerificationPlan.every(365));
        assertThat(policy.usualPlan()).isEqualTo(VerificationPlan.every(30));
    }

    @Test
    void aDueDateOnADayOffMovesEarlierAndNeverLater() {
        CycleTerms terms = under(rule(false, Map.of(Setting.SHIFT_TO_WORKDAY, "true")), Map.of()).terms(VerificationPlan.every(30), true);

        assertThat(terms.dueOn(FRIDAY.minusDays(29), 1, 1)).isEqualTo(FRIDAY); // Saturday
        assertThat(terms.dueOn(FRIDAY.minusDays(28), 1, 1)).isEqualTo(FRIDAY); // Sunday
        assertThat(terms.dueOn(FRIDAY.minusDays(27), 1, 1)).isEqualTo(FRIDAY); // a Monday on which nobody works
        assertThat(terms.dueOn(FRIDAY.minusDays(26), 1, 1)).isEqualTo(FRIDAY.plusDays(4));
        assertThat(terms.dueOn(FRIDAY.minusDays(30), 1, 1)).isEqualTo(FRIDAY);
    }

    @Test
    void fiveHundredCardsVerifiedTogetherComeBackOverTheSpreadAndNeverAfterTheInterval() {
        CycleTerms terms = under(rule(false, Map.of(Setting.SPREAD_PERCENT, "10")), Map.of()).terms(VerificationPlan.every(90), true);
        int[] perDay = new int[10];
        for (long card = 1; card <= 500; card++) {
            long early = terms.dueOn(FRIDAY, card, 3).until(FRIDAY.plusDays(90), java.time.temporal.ChronoUnit.DAYS);
            assertThat(early).isBetween(0L, 9L);
            assertThat(terms.dueOn(FRIDAY, card, 3)).isEqualTo(terms.dueOn(FRIDAY, card, 3));
            perDay[(int) early]++;
        }

        for (int day = 0; day < 9; day++) {
            assertThat(perDay[day]).as("cards " + day + " days early").isBetween(30, 85);
        }
    }

    @Test
    void theFirstRuleThatMatchesWins() {
        List<PolicyRule> rules = new ArrayList<>(List.of(
                new PolicyRule("Prices", false, new RuleFilter("pricing", null, "price", null, null, null, null, null, null, null), Map.of()),
                new PolicyRule("Pricing", false, new RuleFilter("pricing", null, null, null, null, null, null, null, null, null), Map.of())));
        CardTraits price = new CardTraits("pricing", Set.of(), Set.of("price"), Set.of(), 100, 0, 0);
        CardTraits other = new CardTraits("pricing", Set.of(), Set.of(), Set.of(), 100, 0, 0);

        assertThat(rules.stream().filter(rule -> rule.filter().matches(price)).findFirst().orElseThrow().name()).isEqualTo("Prices");
        assertThat(rules.stream().filter(rule -> rule.filter().matches(other)).findFirst().orElseThrow().name()).isEqualTo("Pricing");
    }

    @Test
    void whatMakesNoSenseIsRefusedWithASentence() {
        assertThatThrownBy(() -> rule(false, Map.of(Setting.INTERVAL_DAYS, "0"))).isInstanceOf(InvalidInput.class).hasMessageContaining("from 1 to 3650");
        assertThatThrownBy(() -> rule(false, Map.of(Setting.MODE, "FIXED"))).isInstanceOf(InvalidInput.class).hasMessageContaining("INTERVAL, EVERGREEN, NONE");
        assertThatThrownBy(() -> rule(false, Map.of(Setting.INTERVAL_DAYS, "90", Setting.ALLOWED_INTERVALS, "7"))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new RuleFilter(null, null, null, null, 10, 5, null, null, null, null)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void everySettingHasItsWordsInBothLanguages() {
        for (Setting setting : Setting.values()) {
            for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("hi"))) {
                assertThat(SettingWords.name(setting, language)).doesNotStartWith("policy.");
                assertThat(SettingWords.value(setting, setting.builtIn(), language)).doesNotStartWith("policy.");
            }
            assertThat(Setting.of(setting.key())).isEqualTo(setting);
        }
    }

    private static PolicyRule rule(boolean locked, Map<Setting, String> settings) {
        return new PolicyRule("Rule", locked, RuleFilter.EVERYTHING, settings);
    }

    private static EffectivePolicy under(PolicyRule rule, Map<Setting, String> collection) {
        return new EffectivePolicy(rule == null ? null : 1, rule == null ? null : 0, rule, 5, "pricing", "Pricing", collection, OURS);
    }
}
