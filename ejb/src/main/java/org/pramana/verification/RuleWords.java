package org.pramana.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pramana.policy.EffectivePolicy;
import org.pramana.policy.Setting;
import org.pramana.policy.SettingWords;
import org.pramana.trust.Stamp;
import org.pramana.trust.StampWords;
import org.pramana.trust.VerificationMode;
import org.pramana.trust.VerificationPlan;
import org.pramana.words.Words;

/** The effective policy of a card in words: what holds, and who said so (behaviour.md §5). @param planOwn see {@link CardTrust#planOwn} */
record RuleWords(EffectivePolicy policy, boolean planOwn, Locale language) {

    /** Said in the plan, or of use to those who write rules only. */
    private static final Set<Setting> NOT_LISTED = EnumSet.of(Setting.MODE, Setting.INTERVAL_DAYS, Setting.VERIFIERS);

    List<RuleValue> of(Stamp stamp) {
        List<RuleValue> values = new ArrayList<>();
        VerificationPlan plan = stamp.plan();
        VerificationPlan next = policy.terms(plan, planOwn).plan();
        values.add(planned(plan, next, stamp));
        if (!next.equals(plan)) {
            values.add(new RuleValue("nextPlan", name("nextPlan"), plan(next, stamp), "RULE", from(EffectivePolicy.Origin.RULE)));
        }
        for (Setting setting : Setting.values()) {
            if (NOT_LISTED.contains(setting) || policy.value(setting).isEmpty() || idle(setting, plan)) {
                continue;
            }
            EffectivePolicy.Origin origin = policy.origin(setting);
            values.add(new RuleValue(
                    setting.key(), SettingWords.name(setting, language), SettingWords.value(setting, policy.value(setting), language), origin.name(), from(origin)));
        }
        values.sort(Comparator.comparing(value -> !value.origin().equals("RULE"))); // what a rule says comes first
        return values;
    }

    private RuleValue planned(VerificationPlan plan, VerificationPlan next, Stamp stamp) {
        boolean own = planOwn || plan.mode() == VerificationMode.FIXED;
        boolean ruled = !own && next.equals(plan)
                && (policy.origin(Setting.INTERVAL_DAYS) == EffectivePolicy.Origin.RULE || policy.origin(Setting.MODE) == EffectivePolicy.Origin.RULE);
        String origin = ruled ? "RULE" : own ? "CARD" : "SETTLED";
        return new RuleValue(
                "plan", name("plan"), plan(plan, stamp), origin,
                ruled ? from(EffectivePolicy.Origin.RULE) : Words.say(language, "verification.origin." + origin));
    }

    private static boolean idle(Setting setting, VerificationPlan plan) {
        return setting == Setting.EVERGREEN_MAX_AGE && plan.mode() != VerificationMode.EVERGREEN;
    }

    private String plan(VerificationPlan plan, Stamp stamp) {
        return plan.mode() == VerificationMode.INTERVAL
                ? Words.say(language, "verification.plan.INTERVAL", plan.intervalDays())
                : plan.mode() == VerificationMode.FIXED && plan.fixedDate() != null
                        ? Words.say(language, "verification.plan.FIXED", StampWords.day(plan.fixedDate(), stamp.day(), language))
                        : Words.say(language, "verification.plan." + plan.mode(), "-");
    }

    private String name(String key) {
        return Words.say(language, "verification.rule." + key);
    }

    private String from(EffectivePolicy.Origin origin) {
        return switch (origin) {
            case RULE -> Words.say(
                    language,
                    policy.locked() ? "verification.origin.RULE_LOCKED" : "verification.origin.RULE",
                    policy.rule().name(),
                    policy.rulePosition() + 1,
                    policy.policyNumber());
            case COLLECTION -> Words.say(language, "verification.origin.COLLECTION", policy.collectionName());
            case BUILT_IN -> Words.say(language, "verification.origin.DEFAULT");
        };
    }
}
