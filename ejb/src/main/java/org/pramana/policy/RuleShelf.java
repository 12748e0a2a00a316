package org.pramana.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.pramana.collection.Visitors;
import org.pramana.store.Row;
import org.pramana.store.Sql;

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

    /** @param number null where no policy is active */
    record Active(Integer number, List<PolicyRule> rules) {}

    private record Known(long epoch, Active active) {}

    Active active() {
        Long epoch = visitors.epoch().orElse(null);
        Known before = known;
        if (epoch != null && before != null && before.epoch() == epoch) {
            return before.active();
        }
        Integer[] number = new Integer[1];
        List<PolicyRule> rules = read("p.state = 'ACTIVE'", number);
        Active active = new Active(number[0], rules);
        if (epoch != null) {
            known = new Known(epoch, active);
        }
        return active;
    }

    /** In their order. */
    List<PolicyRule> rules(int number) {
        return read("p.number = " + number, new Integer[1]);
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

    private List<PolicyRule> read(String which, Integer[] number) {
        List<Line> lines = new ArrayList<>();
        sql.list(
                """
                select p.number, r.id, r.name, r.locked, r.collection_key, r.folder_id, r.tag, r.author_group, r.min_words, r.max_words, r.min_views,
                       r.max_views, r.min_age, r.max_age, s.setting, s.value
                  from policy p left join policy_rule r on r.policy_id = p.id left join policy_rule_setting s on s.rule_id = r.id
                 where %s order by r.position
                """
                        .formatted(which),
                row -> {
                    number[0] = row.integer();
                    Long id = row.number();
                    return id == null ? null : line(id, row, lines);
                });
        return lines.stream().map(line -> new PolicyRule(line.name(), line.locked(), line.filter(), line.settings())).toList();
    }

    private record Line(long id, String name, boolean locked, RuleFilter filter, Map<Setting, String> settings) {}

    private static Line line(long id, Row row, List<Line> lines) {
        Line read = new Line(
                id,
                row.text(),
                row.flag(),
                new RuleFilter(
                        row.text(),
                        row.number(),
                        row.text(),
                        row.text(),
                        row.integer(),
                        row.integer(),
                        row.integer(),
                        row.integer(),
                        row.integer(),
                        row.integer()),
                new EnumMap<>(Setting.class));
        Line last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
        if (last == null || last.id() != id) {
            last = read;
            lines.add(read);
        }
        Setting setting = row.constant(Setting.class);
        if (setting != null) {
            last.settings().put(setting, row.text());
        }
        return last;
    }
}
