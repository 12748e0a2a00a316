package org.pramana.policy;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.pramana.people.PartyKey;
import org.pramana.time.Workdays;
import org.pramana.trust.VerificationMode;
import org.pramana.trust.VerificationPlan;

/**
 * What holds for one card now, and who said so (behaviour.md §5).
 *
 * @param policyNumber the active version, null where there is none
 * @param rule the first that matches, null where none does
 * @param rulePosition of that rule, from 0; null where none matches
 * @param collection what the card's collection settles
 * @param workdays of the organisation
 */
public record EffectivePolicy(
        Integer policyNumber,
        Integer rulePosition,
        PolicyRule rule,
        long collectionId,
        String collectionKey,
        String collectionName,
        Map<Setting, String> collection,
        Workdays workdays)
        implements Serializable {

    /** Who settled a value. What a card itself settles, its plan, is in {@link #terms}. */
    public enum Origin {
        RULE,
        COLLECTION,
        BUILT_IN
    }

    public EffectivePolicy {
        collection = Map.copyOf(collection);
    }

    public Origin origin(Setting setting) {
        if (rule != null && rule.says(setting) != null) {
            return Origin.RULE;
        }
        return collection.containsKey(setting) ? Origin.COLLECTION : Origin.BUILT_IN;
    }

    public String value(Setting setting) {
        return switch (origin(setting)) {
            case RULE -> rule.says(setting);
            case COLLECTION -> collection.get(setting);
            case BUILT_IN -> setting.builtIn();
        };
    }

    public int number(Setting setting) {
        return Integer.parseInt(value(setting));
    }

    public boolean flag(Setting setting) {
        return Boolean.parseBoolean(value(setting));
    }

    public <E extends Enum<E>> E choice(Setting setting, Class<E> type) {
        return Enum.valueOf(type, value(setting));
    }

    /** In the order in which the rule names them. */
    public List<Integer> days(Setting setting) {
        return Setting.list(value(setting)).stream().map(Integer::valueOf).toList();
    }

    public List<PartyKey> parties(Setting setting) {
        return Setting.list(value(setting)).stream().map(PartyKey::parse).toList();
    }

    /** A card may not differ from what the rule says about mode and interval. */
    public boolean locked() {
        return rule != null && rule.locked();
    }

    /** What a new card gets whose author chose nothing. */
    public VerificationPlan usualPlan() {
        VerificationMode mode = choice(Setting.MODE, VerificationMode.class);
        return mode == VerificationMode.INTERVAL ? VerificationPlan.every(inside(number(Setting.INTERVAL_DAYS))) : new VerificationPlan(mode, null, null);
    }

    /** Whether a card may have this plan: its own choice inside the rule's limits. */
    public boolean allows(VerificationPlan plan) {
        return plan.equals(terms(plan, true).plan());
    }

    /**
     * What the next verification of a card is worth.
     *
     * @param plan the card's
     * @param planOwn somebody chose it for this card
     */
    public CycleTerms terms(VerificationPlan plan, boolean planOwn) {
        boolean own = planOwn || plan.mode() == VerificationMode.FIXED;
        VerificationPlan held = rule == null ? plan : plan(plan, own && !rule.locked());
        boolean stands = own && held.equals(plan);
        return new CycleTerms(
                held,
                stands,
                rule == null ? null : rule.number(Setting.WARN_DAYS),
                number(Setting.EVERGREEN_MAX_AGE),
                flag(Setting.SHIFT_TO_WORKDAY) ? workdays : null,
                number(Setting.SPREAD_PERCENT));
    }

    private VerificationPlan plan(VerificationPlan plan, boolean mayDiffer) {
        String said = mayDiffer ? null : rule.says(Setting.MODE);
        VerificationMode mode = said == null ? plan.mode() : VerificationMode.valueOf(said);
        if (mode != VerificationMode.INTERVAL) {
            return mode == plan.mode() ? plan : new VerificationPlan(mode, null, null);
        }
        Integer interval = mayDiffer && plan.intervalDays() != null ? null : rule.number(Setting.INTERVAL_DAYS);
        int days = interval != null ? interval : plan.intervalDays() != null ? plan.intervalDays() : fallback();
        return VerificationPlan.every(inside(days));
    }

    private int inside(int days) {
        return Intervals.within(days, days(Setting.ALLOWED_INTERVALS), rule == null ? null : rule.number(Setting.INTERVAL_DAYS));
    }

    /** The interval of a card that had none, under a rule that asks for one and does not say which. */
    private int fallback() {
        return Integer.parseInt(collection.getOrDefault(Setting.INTERVAL_DAYS, Setting.INTERVAL_DAYS.builtIn()));
    }
}
