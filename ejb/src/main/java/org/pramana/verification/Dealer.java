package org.pramana.verification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Deals cards to people: exactly one each (behaviour.md §4).
 *
 * <p>The first verifier who is here takes it. In a group the turn goes round by the members' numbers and is remembered, so that nine cards over three
 * people are three each, tonight or over three weeks; who is away, or has enough to do while a colleague has not, is passed over. Where nobody on
 * the list is here, the collection's owners look after it.
 */
final class Dealer {

    static final int MOST_OPEN_TASKS = 25;

    /** @param group null where {@code person} is set, and the other way round */
    record Entry(Long person, Long group) {}

    /** @param not somebody it must not go to, null for nobody: they said that it is not theirs */
    record Need(long cardId, long collectionId, Long current, Long not, List<Entry> verifiers) {}

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

        private boolean hasRoom() {
            return openTasks < MOST_OPEN_TASKS;
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

    /** Whether the person may go on looking after it: still on the list, still allowed to write, and here. */
    boolean stillGood(Need need, Long person) {
        if (person == null || person.equals(need.not())) {
            return false;
        }
        boolean onList = need.verifiers().stream()
                .anyMatch(entry -> person.equals(entry.person()) || entry.group() != null && membersOf(entry.group()).contains(person));
        return onList && canTake(need, person);
    }

    /** On the list and allowed, and will be back. */
    boolean onlyAway(Need need, Long person) {
        Colleague colleague = people.get(person);
        return colleague != null && colleague.active && !colleague.hereOn(today) && colleague.authorIn.contains(need.collectionId());
    }

    boolean hasRoom(Long person) {
        Colleague colleague = people.get(person);
        return colleague != null && colleague.hasRoom();
    }

    /** A task of this person's has just been opened. */
    void oneMore(Long person) {
        Colleague colleague = people.get(person);
        if (colleague != null) {
            colleague.openTasks++;
        }
    }

    /** Who looks after the card from now on; null if nobody can. */
    Long deal(Need need) {
        for (boolean evenIfFull : new boolean[] {false, true}) {
            for (Entry entry : need.verifiers()) {
                Long found = entry.group() == null ? one(need, entry.person(), evenIfFull) : turn(need, entry.group(), evenIfFull);
                if (found != null) {
                    return found;
                }
            }
        }
        Set<Long> ownersOfCollection = owners.getOrDefault(need.collectionId(), new TreeSet<>());
        return leastLoaded(need, ownersOfCollection);
    }

    private Long one(Need need, Long person, boolean evenIfFull) {
        return canTake(need, person) && (evenIfFull || hasRoom(person)) ? person : null;
    }

    private Long turn(Need need, long group, boolean evenIfFull) {
        NavigableSet<Long> all = membersOf(group);
        Long last = lastTurn.getOrDefault(group, 0L);
        List<Long> round = new ArrayList<>(all.tailSet(last, false));
        round.addAll(all.headSet(last, true));
        for (Long member : round) {
            if (one(need, member, evenIfFull) != null) {
                lastTurn.put(group, member);
                return member;
            }
        }
        return null;
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
