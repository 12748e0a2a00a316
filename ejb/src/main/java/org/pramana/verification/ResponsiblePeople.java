package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;

/**
 * Sets a {@link Dealer} up for some cards, and keeps whose turn it is afterwards. Six statements, for one card or for many, and one more where a rule
 * speaks of sharing out; {@link SweepTable} is the sweep's.
 *
 * <p>Membership and rights are read at this moment, so that who joined can be asked at once and who left cannot. Turns are locked in the order of
 * the groups, after the cards: nobody can wait for anybody in a circle.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ResponsiblePeople {

    @Inject
    Sql sql;

    @Inject
    DealingTerms terms;

    /** A dealer with what it is to deal; {@link #remember} it when done. */
    record Table(Map<Long, Dealer.Need> needs, Dealer dealer, Map<Long, Long> turnsBefore, Map<Long, Long> turns) {}

    /** For one card: who looks after it from now on. @param not somebody it must not go to, null for nobody */
    Long deal(CardTrust card, LocalDate today, Long not) {
        Table table = sit(List.of(card.id()), today);
        Dealer.Need need = table.needs().get(card.id());
        Long person = table.dealer().deal(need.butNot(not));
        remember(table);
        return person;
    }

    /** The group that an open task of the card is open to, null where it is one person's. */
    Long openTo(CardTrust card, LocalDate today) {
        if (!terms.mayBeOpenToGroups()) {
            return null;
        }
        Table table = sit(List.of(card.id()), today);
        return table.dealer().openTo(table.needs().get(card.id()));
    }

    /** Whether this person may look after the card today. */
    boolean stillGood(CardTrust card, Long person, LocalDate today) {
        Table table = sit(List.of(card.id()), today);
        return table.dealer().stillGood(table.needs().get(card.id()), person);
    }

    Table sit(Collection<Long> cards, LocalDate today) {
        return set(cards, today, this::turns);
    }

    /** The same to answer a question: nothing is kept of it, so it does not matter whose turn it is, and nobody waits. */
    Table look(Collection<Long> cards, LocalDate today) {
        return set(cards, today, groups -> new TreeMap<>());
    }

    private Table set(Collection<Long> cards, LocalDate today, Function<Set<Long>, Map<Long, Long>> whoseTurn) {
        Map<Long, Dealer.Need> needs = needs(cards);
        Set<Long> groups = new TreeSet<>();
        Set<Long> people = new TreeSet<>();
        Set<Long> collections = new TreeSet<>();
        for (Dealer.Need need : needs.values()) {
            collections.add(need.collectionId());
            need.verifiers().forEach(entry -> (entry.group() == null ? people : groups).add(entry.group() == null ? entry.person() : entry.group()));
        }
        Map<Long, NavigableSet<Long>> members = pairs("select group_id, person_id from membership where group_id in (%s)", groups);
        Map<Long, NavigableSet<Long>> owners = pairs(
                "select g.collection_id, m.person_id from collection_grant g join membership m on m.group_id = g.group_id where g.level = 'OWNER' and g.collection_id in (%s)",
                collections);
        members.values().forEach(people::addAll);
        owners.values().forEach(people::addAll);
        Map<Long, Long> turns = whoseTurn.apply(groups);
        return new Table(needs, new Dealer(today, colleagues(people), members, owners, turns), Map.copyOf(turns), turns);
    }

    void remember(Table table) {
        table.turns().forEach((group, person) -> {
            if (!person.equals(table.turnsBefore().get(group))) {
                sql.change("update person_group set turn_seq = ?1 where id = ?2", person, group);
            }
        });
    }

    /** Whose turn was last, locked until the transaction ends. */
    Map<Long, Long> turns(Set<Long> groups) {
        Map<Long, Long> turns = new TreeMap<>();
        if (!groups.isEmpty()) {
            sql.list(
                    "select id, turn_seq from person_group where id in (%s) order by id for update".formatted(Numbers.list(groups)),
                    row -> turns.put(row.number(), row.number()));
        }
        return turns;
    }

    private Map<Long, Dealer.Need> needs(Collection<Long> cards) {
        Map<Long, Dealer.Need> needs = new LinkedHashMap<>();
        Map<Long, DealingTerms.Terms> settled = terms.of(cards);
        sql.list(
                """
                select c.id, c.collection_id, c.responsible_id, c.verified_by, (select t.offered_until from task t where t.card_id = c.id and t.closed_at is null),
                       v.person_id, v.group_id
                  from card c left join card_verifier v on v.card_id = c.id
                 where c.id in (%s) order by c.id, v.position
                """
                        .formatted(Numbers.list(cards)),
                row -> {
                    long card = row.number();
                    long collection = row.number();
                    Long current = row.number();
                    Long lastVerifier = row.number();
                    LocalDate offeredUntil = row.day();
                    Dealer.Need need = needs.computeIfAbsent(
                            card,
                            id -> new Dealer.Need(
                                    card, collection, current, null, new ArrayList<>(), settled.getOrDefault(card, DealingTerms.USUAL), lastVerifier, offeredUntil));
                    Dealer.Entry entry = new Dealer.Entry(row.number(), row.number());
                    if (entry.person() != null || entry.group() != null) {
                        need.verifiers().add(entry);
                    }
                    return need;
                });
        return needs;
    }

    private Map<Long, Dealer.Colleague> colleagues(Set<Long> people) {
        Map<Long, Dealer.Colleague> found = new HashMap<>();
        if (people.isEmpty()) {
            return found;
        }
        Map<Long, NavigableSet<Long>> authorIn = pairs(
                """
                select m.person_id, g.collection_id from membership m join collection_grant g on g.group_id = m.group_id
                 where g.level in ('AUTHOR', 'OWNER') and m.person_id in (%s)
                """,
                people);
        sql.list(
                """
                select p.id, p.active, p.away_from, p.away_until,
                       (select count(*) from task t where t.assignee_id = p.id and t.closed_at is null)
                  from person p where p.id in (%s)
                """
                        .formatted(Numbers.list(people)),
                row -> {
                    long id = row.number();
                    return found.put(
                            id,
                            new Dealer.Colleague(
                                    id, row.flag(), row.day(), row.day(), row.count(), new HashSet<>(authorIn.getOrDefault(id, new TreeSet<>()))));
                });
        return found;
    }

    private Map<Long, NavigableSet<Long>> pairs(String select, Set<Long> ids) {
        Map<Long, NavigableSet<Long>> pairs = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.list(select.formatted(Numbers.list(ids)), row -> pairs.computeIfAbsent(row.number(), id -> new TreeSet<>()).add(row.number()));
        }
        return pairs;
    }
}
