package org.pramana.policy;

import java.util.EnumMap;
import java.util.Map;
import org.pramana.words.InvalidInput;

/**
 * A rule as the database has it. Forms and the REST API let nothing in that cannot be read again; the database can be changed besides them, and an older version
 * of the product may meet what a newer one wrote. One such value must cost one rule's cards a night and not everybody theirs.
 *
 * @param policy number of the version
 * @param filter null where it cannot be read
 * @param said what it says, by the names that the database has, in their order
 */
record StoredRule(long id, int policy, int position, String name, boolean locked, RuleFilter filter, Map<String, String> said) {

    /** @param unreadable null where all of it can be read */
    record Read(long id, PolicyRule rule, UnreadableRule unreadable) {}

    /** What can be read of it, and the first thing that cannot. */
    Read read() {
        UnreadableRule unreadable = filter == null ? unreadable(UnreadableRule.FILTER, "") : null;
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        for (Map.Entry<String, String> saying : said.entrySet()) {
            try {
                Setting setting = Setting.valueOf(saying.getKey());
                settings.put(setting, setting.clean(saying.getValue()));
            } catch (IllegalArgumentException | InvalidInput nobodyKnows) {
                unreadable = unreadable == null ? unreadable(saying.getKey(), saying.getValue()) : unreadable;
            }
        }
        try {
            return new Read(id, rule(settings), unreadable);
        } catch (InvalidInput contradiction) {
            String interval = settings.remove(Setting.INTERVAL_DAYS);
            return new Read(id, rule(settings), unreadable == null ? unreadable(Setting.INTERVAL_DAYS.name(), interval) : unreadable);
        }
    }

    private PolicyRule rule(Map<Setting, String> settings) {
        return new PolicyRule(name.isBlank() ? "?" : name, locked, filter == null ? RuleFilter.NOTHING : filter, settings);
    }

    private UnreadableRule unreadable(String part, String value) {
        return new UnreadableRule(policy, position, name, part, value);
    }
}
