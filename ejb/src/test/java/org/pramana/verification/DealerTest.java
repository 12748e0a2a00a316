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
        Dealer.Need need = new Dealer.Need(1, COLLECTION, 1L, 1L, List.of(THE_GROUP));

        assertThat(dealer().deal(need)).isEqualTo(2L);
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
        return new Dealer.Need(1, COLLECTION, null, null, List.of(verifiers));
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
