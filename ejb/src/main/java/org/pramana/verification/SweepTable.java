package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.pramana.store.Sql;

/**
 * The {@link Dealer} of a sweep's chunk. On most nights nearly every card stays with whoever looks after it; so whose turn it is in the
 * groups is read, and locked, with the first card that really is to be dealt, and two ranges of cards hinder each other only then.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SweepTable {

    @Inject
    Sql sql;

    @Inject
    ResponsiblePeople people;

    @Inject
    Company company;

    /** Open tasks by person, of the run that is at work: counted once, and then with every task that any of its ranges opens. */
    private record Load(long runId, Map<Long, Integer> open) {}

    private Load load = new Load(0, Map.of());

    Seat sit(long runId, Map<Long, Dealer.Need> needs, LocalDate today) {
        Company.State state = company.now();
        Map<Long, Integer> open = load(runId);
        Set<Long> involved = new HashSet<>();
        Set<Long> groups = new TreeSet<>();
        Set<Long> collections = new HashSet<>();
        for (Dealer.Need need : needs.values()) {
            if (collections.add(need.collectionId())) {
                involved.addAll(state.owners().getOrDefault(need.collectionId(), new TreeSet<>()));
            }
            for (Dealer.Entry entry : need.verifiers()) {
                if (entry.group() == null) {
                    involved.add(entry.person());
                } else if (groups.add(entry.group())) {
                    involved.addAll(state.members().getOrDefault(entry.group(), new TreeSet<>()));
                }
            }
        }
        Map<Long, Dealer.Colleague> colleagues = new HashMap<>();
        for (Long id : involved) {
            Company.Person person = state.people().get(id);
            if (person != null) {
                colleagues.put(
                        id, new Dealer.Colleague(id, person.active(), person.awayFrom(), person.awayUntil(), open.getOrDefault(id, 0), person.writesIn()));
            }
        }
        return new Seat(needs, groups, open, new Dealer(today, colleagues, state.members(), state.owners(), new TreeMap<>()));
    }

    private synchronized Map<Long, Integer> load(long runId) {
        if (load.runId() != runId) {
            Map<Long, Integer> open = new ConcurrentHashMap<>();
            sql.list(
                    "select assignee_id, count(*) from task where closed_at is null and assignee_id is not null group by assignee_id",
                    row -> open.put(row.number(), row.count()));
            load = new Load(runId, open);
        }
        return load.open();
    }

    /** One chunk's needs and who may be asked. */
    final class Seat implements CardDecisions.Table {

        private final Map<Long, Dealer.Need> needs;
        private final Set<Long> groups;
        private final Map<Long, Integer> open;
        private final Map<Long, Long> turnsBefore = new TreeMap<>();
        private final Dealer dealer;
        private boolean dealt;

        private Seat(Map<Long, Dealer.Need> needs, Set<Long> groups, Map<Long, Integer> open, Dealer dealer) {
            this.needs = needs;
            this.groups = groups;
            this.open = open;
            this.dealer = dealer;
        }

        /** Who looks after the card from now on, and whether a task of theirs is opened with it. */
        @Override
        public Long person(long card, Long asked, boolean opens) {
            Dealer.Need need = needs.get(card);
            boolean stays = dealer.stillGood(need, asked) && (!opens || dealer.hasRoom(need, asked));
            Long person = stays ? asked : deal(need);
            if (opens && person != null) {
                dealer.oneMore(person);
                open.merge(person, 1, Integer::sum);
            }
            return person;
        }

        @Override
        public boolean onlyAway(long card, Long person) {
            return dealer.onlyAway(needs.get(card), person);
        }

        /** After the last card: whose turn it is next. */
        void remember() {
            dealer.turns().forEach((group, person) -> {
                if (!person.equals(turnsBefore.get(group))) {
                    sql.change("update person_group set turn_seq = ?1 where id = ?2", person, group);
                }
            });
        }

        private Long deal(Dealer.Need need) {
            if (!dealt) {
                dealt = true;
                turnsBefore.putAll(people.turns(groups));
                dealer.turns().putAll(turnsBefore);
            }
            return dealer.deal(need);
        }
    }
}
