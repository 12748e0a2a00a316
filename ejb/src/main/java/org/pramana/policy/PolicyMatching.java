package org.pramana.policy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pramana.people.Roles;
import org.pramana.store.Like;
import org.pramana.store.Row;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;

/** Which cards rules match that nobody has saved yet. Titles and counts of all cards, as administrators see them (behaviour.md §1); no body. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class PolicyMatching {

    private static final int FIRST_CARDS = 8;
    private static final int NEWEST_CARDS = 20_000;

    @Inject
    Sql sql;

    @Inject
    RuleNames names;

    @Inject
    Clock clock;

    /** Tags that a rule may name, most used first. @param begins null or blank: those of the newest cards */
    public List<String> tags(String begins, int most) {
        boolean any = begins == null || begins.isBlank();
        return sql.page(
                "select t.tag, count(*) from card_tag t where t.tag like ?1" + (any ? " and t.card_id > (select max(c.id) from card c) - " + NEWEST_CARDS : "")
                        + " group by t.tag order by 2 desc, 1",
                Row::text,
                0,
                most,
                Like.beginning(any ? "" : begins.strip()));
    }

    /**
     * @param position of the rule that is asked about, from 0
     * @throws InvalidInput where its filter names something that does not exist
     */
    public MatchReport match(List<PolicyRule> rules, int position) {
        names.refuseUnknown(rules.get(position).filter());
        RuleSql words = new RuleSql(LocalDate.now(clock), clock.getZone());
        String winner = words.winner(rules, "c");
        String matches = "c.lifecycle = 'PUBLISHED' and " + words.matches(rules.get(position).filter(), "c");
        Map<Integer, Integer> winners = new TreeMap<>();
        sql.list(
                "select w.pos, count(*) from (select %s pos from card c where %s) w group by w.pos".formatted(winner, matches),
                row -> winners.put(row.count(), row.count()));
        List<MatchReport.Taken> before = new ArrayList<>();
        winners.forEach((index, cards) -> {
            if (index < position) {
                before.add(new MatchReport.Taken(index, rules.get(index).name(), cards));
            }
        });
        List<MatchReport.Matched> first = sql.page(
                "select c.slug, c.title, k.name, %s from card c join card_collection k on k.id = c.collection_id where %s order by c.id".formatted(winner, matches),
                row -> {
                    String slug = row.text();
                    String title = row.text();
                    String collection = row.text();
                    int won = row.count();
                    return new MatchReport.Matched(slug, title, collection, won, rules.get(won).name());
                },
                0,
                FIRST_CARDS);
        return new MatchReport(
                winners.values().stream().mapToInt(Integer::intValue).sum(), winners.getOrDefault(position, 0), before, first);
    }
}
