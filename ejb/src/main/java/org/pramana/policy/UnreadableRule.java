package org.pramana.policy;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;

/**
 * A rule in which the database says something that nobody can read: it was changed there, or another version of the product wrote it. What else the rule says
 * holds; of the unreadable part the collection decides. A sweep leaves the rule's cards alone until somebody has set it right.
 *
 * @param policy number of the version
 * @param position of the rule, from 0
 * @param name of the rule
 * @param part a constant of {@link Setting}, the name that the database has where there is no such setting, or {@link #FILTER}
 * @param value what the database says
 */
public record UnreadableRule(int policy, int position, String name, String part, String value) implements Serializable {

    /** Which cards the rule speaks of: a range that ends before it begins, and so matches none. */
    static final String FILTER = "FILTER";

    private static final int LONGEST_VALUE = 80;

    public UnreadableRule {
        value = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE - 1) + "…";
    }

    /** What is wrong, and what an administrator can do about it. */
    public String sentence(Locale language) {
        return refusal(language).sentence(language);
    }

    PolicyConflict refusal() {
        return refusal(Locale.ENGLISH);
    }

    private PolicyConflict refusal(Locale language) {
        String number = String.valueOf(policy);
        return part.equals(FILTER)
                ? new PolicyConflict("policy.unreadable-filter", number, position + 1, name)
                : new PolicyConflict("policy.unreadable", number, position + 1, name, said(language), value);
    }

    private String said(Locale language) {
        return Arrays.stream(Setting.values()).filter(setting -> setting.name().equals(part)).findFirst().map(setting -> SettingWords.name(setting, language)).orElse(part);
    }
}
