package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pramana.people.PartyKey;
import org.pramana.policy.Policies;
import org.pramana.policy.Setting;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;

/**
 * The chain of behaviour.md §7, for some thousand cards at once: (1) the next verifier on the card, (2) the backup that the rule names, (3) the
 * collection's default verifier, (4) its owners, (5) who verified most of it lately, (6) nobody.
 *
 * <p>Only an active person comes into question who may write in the collection and read the card; of several the one with the least to do, and who is
 * away only where nobody else is left. So a leaver's cards spread over their heirs.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Heirs {

    static final int NEXT = 1;
    static final int BACKUP = 2;
    static final int DEFAULT = 3;
    static final int OWNERS = 4;
    static final int TOP = 5;
    static final int NOBODY = 6;

    private static final Duration LATELY = Duration.ofDays(180);

    @Inject
    Sql sql;

    @Inject
    ResponsiblePeople people;

    @Inject
    Policies policies;

    @Inject
    Clock clock;

    /** @param to null where nobody was found, or where a group may take it (rule 1) */
    record Move(long card, Long from, Long to, int rule) {}

    private static final class Able {
        private final long id;
        private final boolean owner;
        private final boolean here;
        private int load;

        private Able(long id, boolean owner, boolean here, int load) {
            this.id = id;
            this.owner = owner;
            this.here = here;
            this.load = load;
        }
    }

    /** @param after rules up to this one have been tried already */
    List<Move> find(Collection<Long> cards, LocalDate today, int after) {
        return find(cards, today, after, true);
    }

    /** @param keep false to see only what would be: whose turn it is stays */
    List<Move> find(Collection<Long> cards, LocalDate today, int after, boolean keep) {
        if (cards.isEmpty()) {
            return List.of();
        }
        ResponsiblePeople.Table table = people.sit(cards, today);
        Set<Long> collections = table.needs().values().stream().map(Dealer.Need::collectionId).collect(Collectors.toCollection(TreeSet::new));
        Map<Long, Map<Long, Able>> able = able(collections, today);
        Map<Long, List<Long>> backups = after < BACKUP ? backups(cards) : Map.of();
        Map<Long, List<Long>> defaults = after < DEFAULT ? defaults(collections) : Map.of();
        Map<Long, List<Long>> tops = after < TOP ? tops(collections) : Map.of();
        Map<Long, Set<Long>> readers = readers(cards);
        List<Move> moves = new ArrayList<>();
        for (Dealer.Need need : table.needs().values()) {
            Long from = need.current();
            Dealer.Need others = need.butNot(from);
            if (after < NEXT && table.dealer().claimable(others) != null) {
                moves.add(new Move(need.cardId(), from, null, NEXT));
                continue;
            }
            Map<Long, Able> here = able.getOrDefault(need.collectionId(), Map.of());
            Long to = after < NEXT ? table.dealer().dealOnList(others) : null;
            int rule = NEXT;
            List<List<Long>> chain = List.of(
                    backups.getOrDefault(need.cardId(), List.of()),
                    defaults.getOrDefault(need.collectionId(), List.of()),
                    here.values().stream().filter(person -> person.owner).map(person -> person.id).toList(),
                    tops.getOrDefault(need.collectionId(), List.of()));
            for (int step = BACKUP; to == null && step <= TOP; step++) {
                rule = step;
                to = step <= after ? null : best(chain.get(step - BACKUP), here, from, readers.get(need.cardId()), step == TOP);
            }
            moves.add(new Move(need.cardId(), from, to, to == null ? NOBODY : rule));
            if (to != null) {
                table.dealer().oneMore(to);
                if (here.containsKey(to)) {
                    here.get(to).load++;
                }
            }
        }
        if (keep) {
            people.remember(table);
        }
        return moves;
    }

    private static Long best(List<Long> candidates, Map<Long, Able> able, Long not, Set<Long> readers, boolean inOrder) {
        return candidates.stream()
                .filter(candidate -> !candidate.equals(not) && (readers == null || readers.contains(candidate)))
                .map(able::get)
                .filter(Objects::nonNull)
                .min(Comparator.comparing((Able person) -> !person.here).thenComparing(person -> inOrder ? 0 : person.load))
                .map(person -> person.id)
                .orElse(null);
    }

    /** By collection: active people who may write in it. */
    private Map<Long, Map<Long, Able>> able(Set<Long> collections, LocalDate today) {
        Map<Long, Map<Long, Able>> able = new HashMap<>();
        sql.list(
                """
                select g.collection_id, p.id, max(g.level = 'OWNER'), coalesce(?1 between p.away_from and p.away_until, false),
                       (select count(*) from task t where t.assignee_id = p.id and t.closed_at is null)
                  from collection_grant g join membership m on m.group_id = g.group_id join person p on p.id = m.person_id and p.active
                 where g.level in ('AUTHOR', 'OWNER') and g.collection_id in (%s)
                 group by g.collection_id, p.id order by p.id
                """
                        .formatted(Numbers.list(collections)),
                row -> {
                    long collection = row.number();
                    Able person = new Able(row.number(), row.flag(), !row.flag(), row.count());
                    return able.computeIfAbsent(collection, id -> new java.util.LinkedHashMap<>()).put(person.id, person);
                },
                today);
        return able;
    }

    private Map<Long, List<Long>> backups(Collection<Long> cards) {
        Map<Long, List<Long>> backups = new HashMap<>();
        if (!policies.rulesSay(Set.of(Setting.BACKUP))) {
            return backups;
        }
        Map<PartyKey, List<Long>> known = new HashMap<>();
        policies.of(cards).forEach((card, rules) -> {
            Set<Long> all = new LinkedHashSet<>();
            rules.parties(Setting.BACKUP).forEach(key -> all.addAll(known.computeIfAbsent(key, this::peopleOf)));
            backups.put(card, List.copyOf(all));
        });
        return backups;
    }

    private List<Long> peopleOf(PartyKey key) {
        return key.kind() == PartyKey.Kind.PERSON
                ? sql.list("select id from person where login = ?1", row -> row.number(), key.key())
                : sql.list("select m.person_id from membership m join person_group g on g.id = m.group_id where g.group_key = ?1", row -> row.number(), key.key());
    }

    private Map<Long, List<Long>> defaults(Set<Long> collections) {
        return lists(
                """
                select k.id, coalesce(k.default_person_id, m.person_id) from card_collection k left join membership m on m.group_id = k.default_group_id
                 where k.id in (%s) and coalesce(k.default_person_id, m.person_id) is not null order by k.id, 2
                """
                        .formatted(Numbers.list(collections)));
    }

    private Map<Long, List<Long>> tops(Set<Long> collections) {
        return lists(
                """
                select c.collection_id, e.actor_id from card_event e join card c on c.id = e.card_id
                 where e.kind = 'VERIFIED' and e.at >= ?1 and e.actor_id is not null and c.collection_id in (%s)
                 group by c.collection_id, e.actor_id order by c.collection_id, count(*) desc, e.actor_id
                """
                        .formatted(Numbers.list(collections)),
                clock.instant().minus(LATELY));
    }

    /** Of restricted cards only. */
    private Map<Long, Set<Long>> readers(Collection<Long> cards) {
        Map<Long, Set<Long>> readers = new HashMap<>();
        sql.list("select id from card where sharing = 'RESTRICTED' and id in (" + Numbers.list(cards) + ")", row -> readers.put(row.number(), new HashSet<>()));
        if (!readers.isEmpty()) {
            sql.list(
                    "select r.card_id, coalesce(r.person_id, m.person_id) from card_reader r left join membership m on m.group_id = r.group_id where r.card_id in (" + Numbers.list(readers.keySet()) + ")",
                    row -> readers.get(row.number()).add(row.number()));
        }
        return readers;
    }

    private Map<Long, List<Long>> lists(String select, Object... parameters) {
        Map<Long, List<Long>> lists = new HashMap<>();
        sql.list(select, row -> lists.computeIfAbsent(row.number(), id -> new ArrayList<>()).add(row.number()), parameters);
        return lists;
    }
}
