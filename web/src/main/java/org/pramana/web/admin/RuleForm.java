package org.pramana.web.admin;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.pramana.policy.PolicyRule;
import org.pramana.policy.RuleFilter;
import org.pramana.policy.Setting;
import org.pramana.words.InvalidInput;

/** A rule as it is typed: every part of the filter, and every setting, a text that may be empty. */
public class RuleForm {

    private String name;
    private boolean locked;
    private final Map<String, String> filter = new HashMap<>();
    private final Map<String, String> says = new HashMap<>();

    void fill(PolicyRule rule) {
        name = rule.name();
        locked = rule.locked();
        RuleFilter over = rule.filter();
        put("collection", over.collection());
        put("folderId", over.folderId());
        put("tag", over.tag());
        put("authorGroup", over.authorGroup());
        put("minWords", over.minWords());
        put("maxWords", over.maxWords());
        put("minViews", over.minViews());
        put("maxViews", over.maxViews());
        put("minAge", over.minAge());
        put("maxAge", over.maxAge());
        says.putAll(rule.sayings());
    }

    PolicyRule rule() {
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        says.forEach((key, value) -> settings.put(Setting.of(key), value));
        return new PolicyRule(name, locked, filter(), settings);
    }

    /** Only the filter and a name: what matches can be seen before the rest makes sense. @param nameless what it is called meanwhile */
    PolicyRule sketch(String nameless) {
        return new PolicyRule(name == null || name.isBlank() ? nameless : name, locked, filter(), Map.of());
    }

    private RuleFilter filter() {
        Integer folder = number("folderId");
        return new RuleFilter(
                filter.get("collection"),
                folder == null ? null : Long.valueOf(folder),
                filter.get("tag"),
                filter.get("authorGroup"),
                number("minWords"),
                number("maxWords"),
                number("minViews"),
                number("maxViews"),
                number("minAge"),
                number("maxAge"));
    }

    private void put(String part, Object value) {
        if (value != null) {
            filter.put(part, value.toString());
        }
    }

    private Integer number(String part) {
        String typed = filter.get(part);
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(typed.strip());
        } catch (NumberFormatException notOne) {
            throw new InvalidInput(part, "policy.filter-range");
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isLocked() {
        return locked;
    }

    public void setLocked(boolean locked) {
        this.locked = locked;
    }

    public Map<String, String> getFilter() {
        return filter;
    }

    public Map<String, String> getSays() {
        return says;
    }
}
