package org.pramana.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pramana.store.Numbers;
import org.pramana.store.Row;
import org.pramana.store.Sql;
import org.pramana.time.WorkingCalendar;

/**
 * What holds for cards, now: the one place to ask (behaviour.md §5). One statement for a card or for five thousand; outside of requests one more for
 * the rules.
 *
 * <p>A filter may speak of views and ages, so the answer is a day's: it is asked for when it is needed and kept nowhere.
 */
@ApplicationScoped
public class Policies {

    @Inject
    Sql sql;

    @Inject
    RuleShelf shelf;

    @Inject
    WorkingCalendar calendar;

    @Inject
    Clock clock;

    /** @throws IllegalArgumentException where there is no such card */
    public EffectivePolicy of(long cardId) {
        EffectivePolicy found = of(List.of(cardId)).get(cardId);
        if (found == null) {
            throw new IllegalArgumentException("no card " + cardId);
        }
        return found;
    }

    /** By the cards' numbers; cards under the same rule in the same collection share one answer. */
    public Map<Long, EffectivePolicy> of(Collection<Long> cardIds) {
        return of(cardIds, shelf.active());
    }

    /** As {@link #of(Collection)}, for work that also says which rule it was; where no rule is in force nothing is asked about the cards. */
    public Ruling ruling(Collection<Long> cardIds) {
        RuleShelf.Version active = shelf.active();
        return active.rules().isEmpty() ? Ruling.NONE : new Ruling(of(cardIds, active), active.ids(), active.unreadable());
    }

    /** Number of the version in force; null where there is none. */
    public Integer inForce() {
        return shelf.active().number();
    }

    /** For another feature's inserts: the number of the row in {@code policy_rule} that wins a card; null where none does. @param card the alias of the card's row */
    public String ruleSql(String card) {
        RuleShelf.Version active = shelf.active();
        return new RuleSql(LocalDate.now(clock), clock.getZone()).winner(active.rules(), card, active.ids()::get);
    }

    private Map<Long, EffectivePolicy> of(Collection<Long> cardIds, RuleShelf.Version active) {
        Map<Long, EffectivePolicy> found = new HashMap<>();
        if (cardIds.isEmpty()) {
            return found;
        }
        Map<String, EffectivePolicy> same = new HashMap<>();
        sql.list(
                "select c.id, %s, %s from card c join card_collection k on k.id = c.collection_id where c.id in (%s)"
                        .formatted(
                                new RuleSql(LocalDate.now(clock), clock.getZone()).winner(active.rules(), "c"),
                                COLLECTION,
                                Numbers.list(cardIds)),
                row -> {
                    long card = row.number();
                    Integer position = row.integer();
                    EffectivePolicy read = read(row, active, position);
                    return found.put(card, same.computeIfAbsent(position + ":" + read.collectionId(), key -> read));
                });
        return found;
    }

    /** What holds in a collection for a card that no rule knows yet. */
    public EffectivePolicy ofNewCard(long collectionId) {
        RuleShelf.Version active = shelf.active();
        return sql.one(
                        "select %s from card_collection k where k.id = ?1".formatted(COLLECTION),
                        row -> read(row, active.withoutRules(), null),
                        collectionId)
                .orElseThrow(() -> new IllegalArgumentException("no collection " + collectionId));
    }

    /** For another feature's select list: the position of the rule that wins a card, to be read by {@link #mark}. */
    public String winnerSql(String card) {
        return new RuleSql(LocalDate.now(clock), clock.getZone()).winner(shelf.active().rules(), card);
    }

    /** Null where no rule wins. */
    public RuleMark mark(Integer position) {
        if (position == null) {
            return null;
        }
        RuleShelf.Version active = shelf.active();
        PolicyRule rule = active.rules().get(position);
        return new RuleMark(active.number(), position, rule.name(), rule.locked());
    }

    /** As {@link #valueSql}, for {@link Setting#FOUR_EYES} and other flags. */
    public String flagSql(Setting setting, String card, String collectionColumn) {
        return valueSql(setting, card, collectionColumn);
    }

    /**
     * For another feature's select list: what a flag or a number amounts to for a card.
     *
     * @param card the alias of the card's row
     * @param otherwise an expression for what holds where no rule says it: the collection's column, or what is built in
     */
    public String valueSql(Setting setting, String card, String otherwise) {
        List<PolicyRule> rules = shelf.active().rules();
        if (rules.stream().allMatch(rule -> rule.says(setting) == null)) {
            return otherwise;
        }
        StringBuilder cases = new StringBuilder("case ").append(new RuleSql(LocalDate.now(clock), clock.getZone()).winner(rules, card));
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).says(setting) != null) {
                cases.append(" when ").append(i).append(" then ").append(rules.get(i).says(setting));
            }
        }
        return "(" + cases.append(" else ").append(otherwise).append(" end)").toString();
    }

    /** Whether any active rule settles one of these; where none does, the collections' and the built-in values hold everywhere. */
    public boolean rulesSay(Set<Setting> settings) {
        return shelf.active().rules().stream().anyMatch(rule -> settings.stream().anyMatch(setting -> rule.says(setting) != null));
    }

    /** The greatest number of days that any active rule, or what is built in, says for this setting. */
    public int mostDays(Setting setting) {
        return everyNumber(setting).max().orElse(0);
    }

    /** The smallest such number that is not 0, which stands for never; 0 where there is none. */
    public int leastDays(Setting setting) {
        return everyNumber(setting).filter(days -> days > 0).min().orElse(0);
    }

    private IntStream everyNumber(Setting setting) {
        return Stream.concat(Stream.of(setting.builtIn()), shelf.active().rules().stream().map(rule -> rule.says(setting)).filter(Objects::nonNull))
                .flatMap(value -> Setting.list(value).stream())
                .mapToInt(Integer::parseInt);
    }

    /** For another feature's conditions: whether a rule settles that value for the card. Never null. @param card the alias of the card's row */
    public String saysSql(Setting setting, String value, String card) {
        List<PolicyRule> rules = shelf.active().rules();
        if (rules.stream().noneMatch(rule -> value.equals(rule.says(setting)))) {
            return "false";
        }
        StringBuilder cases = new StringBuilder("(case ").append(new RuleSql(LocalDate.now(clock), clock.getZone()).winner(rules, card));
        for (int i = 0; i < rules.size(); i++) {
            cases.append(" when ").append(i).append(" then ").append(value.equals(rules.get(i).says(setting)));
        }
        return cases.append(" else false end)").toString();
    }

    private static final String COLLECTION =
            """
            k.id, k.collection_key, k.name, k.default_mode, k.default_interval, k.request_threshold, k.owner_may_verify, k.four_eyes,
            k.author_minor_edits, k.minor_edit_words, k.new_verifier_unverifies, k.warn_days, k.evergreen_max_age""";

    private EffectivePolicy read(Row row, RuleShelf.Version active, Integer position) {
        long id = row.number();
        String key = row.text();
        String name = row.text();
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        settings.put(Setting.MODE, row.text());
        Integer interval = row.integer();
        if (interval != null) {
            settings.put(Setting.INTERVAL_DAYS, String.valueOf(interval));
        }
        settings.put(Setting.REQUEST_THRESHOLD, String.valueOf(row.count()));
        settings.put(Setting.OWNER_MAY_VERIFY, String.valueOf(row.flag()));
        settings.put(Setting.FOUR_EYES, String.valueOf(row.flag()));
        settings.put(Setting.AUTHOR_MINOR_EDITS, String.valueOf(row.flag()));
        settings.put(Setting.MINOR_EDIT_WORDS, String.valueOf(row.count()));
        settings.put(Setting.NEW_VERIFIER_UNVERIFIES, String.valueOf(row.flag()));
        settings.put(Setting.WARN_DAYS, String.valueOf(row.count()));
        settings.put(Setting.EVERGREEN_MAX_AGE, String.valueOf(row.count()));
        return new EffectivePolicy(active.number(), position, position == null ? null : active.rules().get(position), id, key, name, settings, calendar.workdays());
    }
}
