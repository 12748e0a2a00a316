package org.pramana.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pramana.collection.Visitors;
import org.pramana.store.Row;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;

/**
 * Reads the rules of policies, and remembers those that are active under the access epoch: whoever activates advances it, so that every node knows at
 * its next request, and asking costs a page nothing.
 */
@ApplicationScoped
class RuleShelf {

    @Inject
    Sql sql;

    @Inject
    Visitors visitors;

    private volatile Known known;

    /**
     * The rules of a version, as far as they can be read.
     *
     * @param number null where no policy is active
     * @param ids of the rules' rows, in the order of the rules
     * @param unreadable by the position of the rule
     */
    record Version(Integer number, List<PolicyRule> rules, List<Long> ids, Map<Integer, UnreadableRule> unreadable) {

        /** The same version for a card that no rule knows. */
        Version withoutRules() {
            return new Version(number, List.of(), List.of(), Map.of());
        }
    }

    private record Known(long epoch, Version active) {}

    Version active() {
        Long epoch = visitors.epoch().orElse(null);
        Known before = known;
        if (epoch != null && before != null && before.epoch() == epoch) {
            return before.active();
        }
        Version active = read("p.state = 'ACTIVE'");
        if (epoch != null) {
            known = new Known(epoch, active);
        }
        return active;
    }

    Version version(int number) {
        return read("p.number = " + number);
    }

    /** In their order, for what is to come into force. @throws PolicyConflict where one of them cannot be read */
    List<PolicyRule> rules(int number) {
        Version version = version(number);
        version.unreadable().values().stream().findFirst().ifPresent(rule -> {
            throw rule.refusal();
        });
        return version.rules();
    }

    void keep(long policyId, List<PolicyRule> rules) {
        sql.change("delete from policy_rule where policy_id = ?1", policyId);
        for (int position = 0; position < rules.size(); position++) {
            PolicyRule rule = rules.get(position);
            RuleFilter filter = rule.filter();
            sql.change(
                    """
                    insert into policy_rule (policy_id, position, name, locked, collection_key, folder_id, tag, author_group, min_words, max_words,
                           min_views, max_views, min_age, max_age)
                    values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
                    """,
                    policyId,
                    position,
                    rule.name(),
                    rule.locked(),
                    filter.collection(),
                    filter.folderId(),
                    filter.tag(),
                    filter.authorGroup(),
                    filter.minWords(),
                    filter.maxWords(),
                    filter.minViews(),
                    filter.maxViews(),
                    filter.minAge(),
                    filter.maxAge());
            long id = sql.number("select last_insert_id()");
            rule.settings()
                    .forEach((setting, value) -> sql.change(
                            "insert into policy_rule_setting (rule_id, setting, value) values (?1, ?2, ?3)", id, setting.name(), value));
        }
    }

    private Version read(String which) {
        Integer[] number = new Integer[1];
        List<StoredRule> stored = new ArrayList<>();
        sql.list(
                """
                select p.number, r.id, r.position, r.name, r.locked, r.collection_key, r.folder_id, r.tag, r.author_group, r.min_words, r.max_words, r.min_views,
                       r.max_views, r.min_age, r.max_age, s.setting, s.value
                  from policy p left join policy_rule r on r.policy_id = p.id left join policy_rule_setting s on s.rule_id = r.id
                 where %s order by r.position, s.setting
                """
                        .formatted(which),
                row -> {
                    number[0] = row.integer();
                    Long id = row.number();
                    return id == null ? null : saying(id, number[0], row, stored);
                });
        List<StoredRule.Read> read = stored.stream().map(StoredRule::read).toList();
        Map<Integer, UnreadableRule> unreadable = new TreeMap<>();
        for (int position = 0; position < read.size(); position++) {
            if (read.get(position).unreadable() != null) {
                unreadable.put(position, read.get(position).unreadable());
            }
        }
        return new Version(number[0], read.stream().map(StoredRule.Read::rule).toList(), read.stream().map(StoredRule.Read::id).toList(), unreadable);
    }

    /** A row is one thing that a rule says. */
    private static StoredRule saying(long id, int policy, Row row, List<StoredRule> stored) {
        StoredRule read = new StoredRule(id, policy, row.count(), row.text(), row.flag(), filter(row), new LinkedHashMap<>());
        StoredRule last = stored.isEmpty() ? null : stored.get(stored.size() - 1);
        if (last == null || last.id() != id) {
            last = read;
            stored.add(read);
        }
        String setting = row.text();
        if (setting != null) {
            last.said().put(setting, row.text());
        }
        return last;
    }

    /** Null where it contradicts itself. */
    private static RuleFilter filter(Row row) {
        try {
            return new RuleFilter(
                    row.text(),
                    row.number(),
                    row.text(),
                    row.text(),
                    row.integer(),
                    row.integer(),
                    row.integer(),
                    row.integer(),
                    row.integer(),
                    row.integer());
        } catch (InvalidInput contradiction) {
            return null;
        }
    }
}
