package org.pramana.policy;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.pramana.words.InvalidInput;

/**
 * One rule of a policy.
 *
 * @param locked a card may not differ from what it says about mode and interval
 * @param settings what it says; about everything else the collection decides
 */
public record PolicyRule(String name, boolean locked, RuleFilter filter, Map<Setting, String> settings) implements Serializable {

    static final int LONGEST_NAME = 120;

    public PolicyRule {
        if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new InvalidInput("name", "policy.rule-name", LONGEST_NAME);
        }
        name = name.strip();
        filter = filter == null ? RuleFilter.EVERYTHING : filter;
        EnumMap<Setting, String> cleaned = new EnumMap<>(Setting.class);
        settings.forEach((setting, value) -> {
            if (value != null && !value.isBlank()) {
                cleaned.put(setting, setting.clean(value));
            }
        });
        settings = Collections.unmodifiableMap(cleaned);
        refuseContradiction(cleaned);
    }

    String says(Setting setting) {
        return settings.get(setting);
    }

    Integer number(Setting setting) {
        String value = says(setting);
        return value == null ? null : Integer.valueOf(value);
    }

    /** What it says, by the names of the settings in forms and in the REST API. */
    public Map<String, String> sayings() {
        Map<String, String> sayings = new TreeMap<>();
        settings.forEach((setting, value) -> sayings.put(setting.key(), value));
        return sayings;
    }

    private static void refuseContradiction(Map<Setting, String> settings) {
        String interval = settings.get(Setting.INTERVAL_DAYS);
        String allowed = settings.get(Setting.ALLOWED_INTERVALS);
        if (interval != null && allowed != null && !Setting.list(allowed).contains(interval)) {
            throw new InvalidInput(Setting.INTERVAL_DAYS.key(), "policy.interval-outside", interval, allowed);
        }
    }
}
