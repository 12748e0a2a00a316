package org.pramana.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** behaviour.md §4. */
class TurnTest {

    private static final TreeSet<Long> GROUP = new TreeSet<>(List.of(1L, 2L, 3L));

    @Test
    void turnsGoRoundFromWhoeverHadTheLastAndPassOverWhoCannot() {
        List<Long> taken = new ArrayList<>();
        long last = 2;
        for (int i = 0; i < 6; i++) {
            last = new Turn(Strategy.ROUND_ROBIN, last, null).next(GROUP, member -> true, member -> 0).orElseThrow().person();
            taken.add(last);
        }
        assertThat(taken).containsExactly(3L, 1L, 2L, 3L, 1L, 2L);
        assertThat(new Turn(Strategy.ROUND_ROBIN, 2, null).next(GROUP, member -> member != 3, member -> 0)).contains(new Turn.Taken(1, true));
        assertThat(new Turn(Strategy.ROUND_ROBIN, 2, null).next(GROUP, member -> false, member -> 0)).isEmpty();
    }

    @Test
    void leastToDoComesFirstAndAmongEqualsTheTurn() {
        Map<Long, Double> load = Map.of(1L, 2.0, 2L, 1.5, 3L, 1.5);
        assertThat(new Turn(Strategy.LEAST_LOADED, 0, null).next(GROUP, member -> true, load::get)).contains(new Turn.Taken(2, true));
        assertThat(new Turn(Strategy.LEAST_LOADED, 2, null).next(GROUP, member -> true, load::get)).contains(new Turn.Taken(3, true));
    }

    @Test
    void whoeverDidItLastKeepsItAndTheTurnDoesNotMove() {
        Turn sticky = new Turn(Strategy.STICKY, 1, 3L);
        assertThat(sticky.next(GROUP, member -> true, member -> 0)).contains(new Turn.Taken(3, false));
        assertThat(sticky.next(GROUP, member -> member != 3, member -> 0)).as("cannot now").contains(new Turn.Taken(2, true));
        assertThat(new Turn(Strategy.STICKY, 1, 9L).next(GROUP, member -> true, member -> 0)).as("left the group").contains(new Turn.Taken(2, true));
        assertThat(new Turn(Strategy.ROUND_ROBIN, 1, 3L).next(GROUP, member -> true, member -> 0)).as("no matter to others").contains(new Turn.Taken(2, true));
    }
}
