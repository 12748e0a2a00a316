package org.pramana.verification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pramana.people.Strategy;
import org.pramana.people.Turn;

/**
 * Deals cards to people: exactly one each (behaviour.md §4).
 *
 * <p>The first verifier who is here takes it. In a group its strategy decides ({@link Turn}); whose turn it was is remembered. Who is away, or has enough to
 * do while a colleague has not, is passed over. Where nobody on the list is here, the collection's owners look after it.
 */
final class Dealer {

    static final int MOST_OPEN_TASKS = DealingTerms.USUAL.mostOpenTasks();

    /** @param group null where {@code person} is set, and the other way round */
    record Entry(Long person, Long group) {}

    /**
     * @param not somebody it must not go to, null for nobody: they said that it is not theirs
     * @param lastVerifier who vouched for it last, null for nobody
     * @param offeredUntil its open task may be taken by anybody of the group through this day; null where it is not offered
     */
    record Need(
            long cardId,
            long collectionId,
            Long current,
            Long not,
            List<Entry> verifiers,
            DealingTerms.Terms terms,
            Long lastVerifier,
            LocalDate offeredUntil) {

        /** The same, but not to this person. */
        Need butNot(Long person) {
            return new Need(cardId, collectionId, current, person, verifiers, terms, lastVerifier, offeredUntil);
        }
    }

    static final class Colleague {
        private final long id;
        private final boolean active;
        private final LocalDate awayFrom;
        private final LocalDate awayUntil;
        private final Set<Long> authorIn;
        private int openTasks;

        Colleague(long id, boolean active, LocalDate awayFrom, LocalDate awayUntil, int openTasks, Set<Long> authorIn) {
            this.id = id;
            this.active = active;
            this.awayFrom = awayFrom;
            this.awayUntil = awayUntil;
            this.openTasks = openTasks;
            this.authorIn = authorIn;
        }

        private boolean hereOn(LocalDate day) {
            return active && (awayFrom == null || day.isBefore(awayFrom) || day.isAfter(awayUntil));
        }
    }

    private final LocalDate today;
    private final Map<Long, Colleague> people;
    private final Map<Long, NavigableSet<Long>> members;
    private final Map<Long, NavigableSet<Long>> owners;
    private final Map<Long, Long> lastTurn;

    /**
     * @param members group to the people in it now
     * @param owners collection to those who own it
     * @param lastTurn group to who was dealt to last; changed by dealing, to be kept by the caller
     */
    Dealer(
            LocalDate today,
            Map<Long, Colleague> people,
            Map<Long, NavigableSet<Long>> members,
            Map<Long, NavigableSet<Long>> owners,
            Map<Long, Long> lastTurn) {
        this.today = today;
        this.people = people;
        this.members = members;
        this.owners = owners;
        this.lastTurn = lastTurn;
    }

    Map<Long, Long> turns() {
        return lastTurn;
    }

    /** Whether the person may go on looking after it: still on the list, still allowed to write, and here. Nobody may, while somebody can take it. */
    boolean stillGood(Need need, Long person) {
        if (person == null) {
            return claimable(need) != null;
        }
        boolean onList = need.verifiers().stream()
                .anyMatch(entry -> person.equals(entry.person()) || entry.group() != null && membersOf(entry.group()).contains(person));
        return onList && canTake(need, person);
    }

    /** Whether it goes from this person, or from nobody, to somebody else. Deals it, so that this is said by the very rule that a sweep goes by. */
    boolean moves(Need need, Long person) {
        return !stillGood(need, person) && !Objects.equals(deal(need), person);
    }

    /** On the list and allowed, and will be back. */
    boolean onlyAway(Need need, Long person) {
        Colleague colleague = people.get(person);
        return colleague != null && colleague.active && !colleague.hereOn(today) && colleague.authorIn.contains(need.collectionId());
    }

    boolean hasRoom(Need need, Long person) {
        Colleague colleague = person == null ? null : people.get(person);
        return colleague != null && colleague.openTasks < need.terms().mostOpenTasks();
    }

    /** A task of this person's has just been opened. */
    void oneMore(Long person) {
        Colleague colleague = person == null ? null : people.get(person);
        if (colleague != null) {
            colleague.openTasks++;
        }
    }

    /** Who looks after the card from now on; null if nobody can, or while somebody of a group may still take it. */
    Long deal(Need need) {
        if (claimable(need) != null) {
            return null;
        }
        Long onList = dealOnList(need);
        return onList == null ? leastLoaded(need, owners.getOrDefault(need.collectionId(), new TreeSet<>())) : onList;
    }

    /** The same without the owners: somebody of the list who is here; null if nobody is. */
    Long dealOnList(Need need) {
        for (boolean evenIfFull : new boolean[] {false, true}) {
            for (Entry entry : need.verifiers()) {
                Long found = entry.group() == null ? one(need, entry.person(), evenIfFull) : member(need, entry.group(), evenIfFull);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** The group whose members may take the card; null where it is somebody's, or the time for taking it is over. */
    Long claimable(Need need) {
        boolean over = need.offeredUntil() != null && today.isAfter(need.offeredUntil());
        return need.terms().strategy() != Strategy.CLAIM || over ? null : firstGroup(need);
    }

    /** The group all of whose members see the task; null where one person does. */
    Long openTo(Need need) {
        return need.terms().strategy() == Strategy.ALL ? firstGroup(need) : claimable(need);
    }

    /**
     * Who is next when the present one does not act: the list in its order, groups by turns from the present one on.
     *
     * @param done how many had it before the present one and did not act
     * @return null where everybody had it, or nobody else can
     */
    Long nextInRound(Need need, Long present, int done) {
        Set<Long> round = new LinkedHashSet<>();
        for (Entry entry : need.verifiers()) {
            if (entry.group() == null) {
                round.add(entry.person());
            } else {
                round.addAll(Turn.after(present, membersOf(entry.group())));
            }
        }
        List<Long> here = round.stream().filter(person -> person.equals(present) || canTake(need, person)).toList();
        List<Long> free = here.stream().filter(person -> person.equals(present) || hasRoom(need, person)).toList();
        List<Long> able = free.size() > 1 ? free : here;
        if (done + 1 >= able.size() + (able.contains(present) ? 0 : 1)) {
            return null;
        }
        int at = able.indexOf(present);
        List<Long> others = new ArrayList<>(able.subList(at + 1, able.size()));
        others.addAll(able.subList(0, Math.max(0, at)));
        return others.get(0);
    }

    private Long firstGroup(Need need) {
        for (Entry entry : need.verifiers()) {
            if (entry.group() == null ? one(need, entry.person(), true) != null : membersOf(entry.group()).stream().anyMatch(member -> canTake(need, member))) {
                return entry.group(); // a person who comes first is asked, whatever the groups after them do
            }
        }
        return null;
    }

    private Long one(Need need, Long person, boolean evenIfFull) {
        return canTake(need, person) && (evenIfFull || hasRoom(need, person)) ? person : null;
    }

    private Long member(Need need, long group, boolean evenIfFull) {
        Optional<Turn.Taken> taken = new Turn(need.terms().strategy(), lastTurn.getOrDefault(group, 0L), need.lastVerifier())
                .next(membersOf(group), member -> one(need, member, evenIfFull) != null, member -> people.get(member).openTasks);
        taken.filter(Turn.Taken::inTurn).ifPresent(next -> lastTurn.put(group, next.person()));
        return taken.map(Turn.Taken::person).orElse(null);
    }

    private Long leastLoaded(Need need, Set<Long> candidates) {
        if (need.current() != null && candidates.contains(need.current()) && canTake(need, need.current())) {
            return need.current(); // no card wanders from owner to owner
        }
        Long best = null;
        for (Long candidate : candidates) {
            if (canTake(need, candidate) && (best == null || people.get(candidate).openTasks < people.get(best).openTasks)) {
                best = candidate;
            }
        }
        return best;
    }

    private boolean canTake(Need need, Long person) {
        Colleague colleague = people.get(person);
        return colleague != null
                && colleague.hereOn(today)
                && colleague.authorIn.contains(need.collectionId())
                && !person.equals(need.not());
    }

    private NavigableSet<Long> membersOf(long group) {
        return members.getOrDefault(group, new TreeSet<>());
    }
}
