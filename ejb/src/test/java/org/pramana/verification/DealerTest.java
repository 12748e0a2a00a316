package org.pramana.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.pramana.people.Strategy;

/** behaviour.md §4; numbers are those of the acceptance examples in §19. */
class DealerTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final long COLLECTION = 7;
    private static final long GROUP = 70;
    private static final Dealer.Entry THE_GROUP = new Dealer.Entry(null, GROUP);

    private final Map<Long, Dealer.Colleague> people = new HashMap<>();
    private final Map<Long, NavigableSet<Long>> members = new HashMap<>();
    private final Map<Long, NavigableSet<Long>> owners = new HashMap<>();
    private final Map<Long, Long> turns = new HashMap<>();

    @Test
    void example10_nineCardsOverThreePeopleAreThreeEach() {
        group(1, 2, 3);

        assertThat(deal(9)).isEqualTo(Map.of(1L, 3L, 2L, 3L, 3L, 3L));
    }

    @Test
    void example10_theTurnIsRememberedFromOneNightToTheNext() {
        group(1, 2, 3);

        List<Long> nights = new ArrayList<>();
        for (int night = 0; night < 9; night++) {
            nights.add(dealer().deal(need(THE_GROUP))); // a new dealer every night, the same turns
        }
        assertThat(nights).containsExactly(1L, 2L, 3L, 1L, 2L, 3L, 1L, 2L, 3L);
    }

    @Test
    void example10_aMemberOnLeaveGetsNone() {
        group(1, 3);
        members.get(GROUP).add(2L);
        away(2, TODAY.minusDays(1), TODAY);

        assertThat(deal(8)).isEqualTo(Map.of(1L, 4L, 3L, 4L));
    }

    @Test
    void example10_whoLeavesInTheMiddleOfACycleIsNoLongerGoodAndSomebodyElseIsNext() {
        group(1, 2);
        away(1, TODAY, TODAY.plusDays(20));
        Dealer.Need need = need(THE_GROUP);

        assertThat(dealer().stillGood(need, 1L)).isFalse();
        assertThat(dealer().onlyAway(need, 1L)).isTrue();
        assertThat(dealer().deal(need)).isEqualTo(2L);
    }

    @Test
    void example11_whenTheLastMemberHasLeftTheOwnersLookAfterIt() {
        members.put(GROUP, new TreeSet<>());
        person(9, 0);
        owners.put(COLLECTION, new TreeSet<>(Set.of(9L)));

        assertThat(dealer().deal(need(THE_GROUP))).isEqualTo(9L);
    }

    @Test
    void theFirstPersonWhoIsHereTakesIt() {
        away(1, TODAY, TODAY);
        person(2, 0);
        person(3, 0);

        assertThat(dealer().deal(need(new Dealer.Entry(1L, null), new Dealer.Entry(2L, null), new Dealer.Entry(3L, null)))).isEqualTo(2L);
    }

    @Test
    void whoHas25TasksIsPassedOverWhileAColleagueHasRoom() {
        group(2);
        person(1, Dealer.MOST_OPEN_TASKS);
        members.get(GROUP).add(1L);

        assertThat(deal(4)).isEqualTo(Map.of(2L, 4L));
    }

    @Test
    void whenEverybodyIsFullTheTurnGoesRoundAllTheSame() {
        person(1, 30);
        person(2, 30);
        members.put(GROUP, new TreeSet<>(Set.of(1L, 2L)));

        assertThat(deal(4)).isEqualTo(Map.of(1L, 2L, 2L, 2L));
    }

    @Test
    void whoMayNotWriteInTheCollectionCannotLookAfterItsCards() {
        people.put(1L, new Dealer.Colleague(1, true, null, null, 0, Set.of(COLLECTION + 1)));

        assertThat(dealer().deal(need(new Dealer.Entry(1L, null)))).isNull();
    }

    @Test
    void whoSaidThatItIsNotTheirsDoesNotGetItBack() {
        group(1, 2);
        Dealer.Need need = need(THE_GROUP).butNot(1L);

        assertThat(dealer().deal(need)).isEqualTo(2L);
    }

    @Test
    void theLeastLoadedOfAGroupIsAskedAndEqualsByTurns() {
        group(3);
        person(1, 4);
        person(2, 1);
        members.get(GROUP).addAll(Set.of(1L, 2L));
        Dealer dealer = dealer();
        List<Long> asked = new ArrayList<>();
        for (int card = 0; card < 5; card++) {
            Long person = dealer.deal(need(by(Strategy.LEAST_LOADED), null, null, THE_GROUP));
            dealer.oneMore(person);
            asked.add(person);
        }

        assertThat(asked).containsExactly(3L, 2L, 3L, 2L, 3L); // 0, 1 and 4 tasks become 3, 3 and 4
    }

    @Test
    void aStickyCardStaysWithWhoeverVerifiedItLast() {
        group(1, 2, 3);
        Dealer dealer = dealer();

        assertThat(dealer.deal(need(by(Strategy.STICKY), 3L, null, THE_GROUP))).isEqualTo(3L);
        assertThat(dealer.deal(need(by(Strategy.STICKY), 3L, null, THE_GROUP))).isEqualTo(3L);
        away(3, TODAY, TODAY);
        assertThat(dealer.deal(need(by(Strategy.STICKY), 3L, null, THE_GROUP))).isEqualTo(1L);
        assertThat(dealer.deal(need(by(Strategy.STICKY), 99L, null, THE_GROUP))).as("who left the group").isEqualTo(2L);
    }

    @Test
    void aClaimedCardIsNobodysUntilTheTimeForTakingItIsOver() {
        group(1, 2);
        Dealer.Need fresh = need(by(Strategy.CLAIM), null, null, THE_GROUP);
        Dealer.Need lastDay = need(by(Strategy.CLAIM), null, TODAY, THE_GROUP);
        Dealer.Need over = need(by(Strategy.CLAIM), null, TODAY.minusDays(1), THE_GROUP);

        assertThat(dealer().deal(fresh)).isNull();
        assertThat(dealer().openTo(fresh)).isEqualTo(GROUP);
        assertThat(dealer().stillGood(fresh, null)).isTrue();
        assertThat(dealer().stillGood(lastDay, null)).isTrue();
        assertThat(dealer().stillGood(over, null)).isFalse();
        assertThat(dealer().deal(over)).isEqualTo(1L);
        assertThat(dealer().openTo(over)).isNull();
    }

    @Test
    void aGroupWhereAllAreAskedHasOneWhoIsResponsible() {
        group(1, 2);
        Dealer.Need all = need(by(Strategy.ALL), null, null, THE_GROUP);

        assertThat(dealer().deal(all)).isEqualTo(1L);
        assertThat(dealer().openTo(all)).isEqualTo(GROUP);
    }

    @Test
    void aPersonBeforeTheGroupIsAskedWhateverTheGroupsStrategy() {
        group(1, 2);
        person(5, 0);
        Dealer.Need need = need(by(Strategy.CLAIM), null, null, new Dealer.Entry(5L, null), THE_GROUP);

        assertThat(dealer().deal(need)).isEqualTo(5L);
        assertThat(dealer().openTo(need)).isNull();
    }

    @Test
    void theCapIsTheRules() {
        group(2);
        person(1, 3);
        members.get(GROUP).add(1L);

        assertThat(dealer().deal(need(new DealingTerms.Terms(Strategy.ROUND_ROBIN, 3, 5), null, null, THE_GROUP))).isEqualTo(2L);
    }

    @Test
    void handOverGoesRoundOnceAndThenNobodyIsNext() {
        group(1, 2, 3);
        Dealer.Need need = need(THE_GROUP);

        assertThat(dealer().nextInRound(need, 2L, 0)).isEqualTo(3L);
        assertThat(dealer().nextInRound(need, 3L, 1)).isEqualTo(1L);
        assertThat(dealer().nextInRound(need, 1L, 2)).isNull();
    }

    @Test
    void handOverPassesOverWhoIsAwayOrFull() {
        group(1, 2, 3, 4);
        away(3, TODAY, TODAY);
        person(4, 25);
        Dealer.Need need = need(THE_GROUP);

        assertThat(dealer().nextInRound(need, 2L, 0)).isEqualTo(1L);
        assertThat(dealer().nextInRound(need, 1L, 1)).isNull();
        person(1, 30);
        assertThat(dealer().nextInRound(need, 2L, 0)).as("when all are full the round goes on").isEqualTo(4L);
    }

    @Test
    void theOnlyVerifierHasNobodyToHandOverTo() {
        person(1, 0);

        assertThat(dealer().nextInRound(need(new Dealer.Entry(1L, null)), 1L, 0)).isNull();
    }

    private void group(long... ids) {
        members.put(GROUP, new TreeSet<>());
        for (long id : ids) {
            person(id, 0);
            members.get(GROUP).add(id);
        }
    }

    private void person(long id, int openTasks) {
        people.put(id, new Dealer.Colleague(id, true, null, null, openTasks, Set.of(COLLECTION)));
    }

    private void away(long id, LocalDate from, LocalDate until) {
        people.put(id, new Dealer.Colleague(id, true, from, until, 0, Set.of(COLLECTION)));
    }

    private Dealer dealer() {
        return new Dealer(TODAY, people, members, owners, turns);
    }

    private static Dealer.Need need(Dealer.Entry... verifiers) {
        return need(DealingTerms.USUAL, null, null, verifiers);
    }

    private static Dealer.Need need(DealingTerms.Terms terms, Long lastVerifier, LocalDate offeredUntil, Dealer.Entry... verifiers) {
        return new Dealer.Need(1, COLLECTION, null, null, List.of(verifiers), terms, lastVerifier, offeredUntil);
    }

    private static DealingTerms.Terms by(Strategy strategy) {
        return new DealingTerms.Terms(strategy, 25, 5);
    }

    private Map<Long, Long> deal(int cards) {
        Dealer dealer = dealer();
        return LongStream.range(0, cards)
                .mapToObj(card -> {
                    Long person = dealer.deal(need(THE_GROUP));
                    dealer.oneMore(person);
                    return person;
                })
                .collect(Collectors.groupingBy(person -> person, Collectors.counting()));
    }
}
