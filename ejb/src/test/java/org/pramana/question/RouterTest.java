package org.pramana.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pramana.people.Strategy;
import org.pramana.people.Turn;

/** Whom a question may be put to (behaviour.md §13); a whole quarter of it on a database is AskOnceQuarterIT's. */
class RouterTest {

    private static final Turn LEAST_LOADED = new Turn(Strategy.LEAST_LOADED, 0, null);

    @Test
    void whoHasLeastToDoIsAskedAndAmongEqualsWhoWasAskedLeastForWhatTheyAllow() {
        assertThat(chosen(expert(1, 10, 0, 2), expert(2, 10, 9, 1))).isEqualTo(2);
        assertThat(chosen(expert(1, 4, 2, 1), expert(2, 10, 4, 1))).as("two of four is more than four of ten").isEqualTo(2);
    }

    @Test
    void nobodyIsAskedBeyondTheirWeekNorWhoIsAwayOrMayNotReadIt() {
        assertThat(chosen(expert(1, 10, 10, 0))).isNull();
        assertThat(chosen(expert(1, 0, 0, 0))).isNull();
        assertThat(chosen(new Router.Expert(1, false, true, 10, 0, 0))).isNull();
        assertThat(chosen(new Router.Expert(1, true, false, 10, 0, 0))).isNull();
        assertThat(chosen(expert(1, 10, 10, 0), expert(2, 10, 9, 8))).as("the last place of a week").isEqualTo(2);
    }

    @Test
    void whoAskedOrDeclinedIsNotAsked() {
        List<Router.Expert> circle = List.of(expert(1, 10, 0, 0), expert(2, 10, 5, 5));

        assertThat(Router.choose(circle, Set.of(1L), LEAST_LOADED).orElseThrow().person()).isEqualTo(2);
        assertThat(Router.choose(circle, Set.of(1L, 2L), LEAST_LOADED)).isEmpty();
    }

    private static Router.Expert expert(long id, int budget, int askedThisWeek, int open) {
        return new Router.Expert(id, true, true, budget, askedThisWeek, open);
    }

    private static Long chosen(Router.Expert... circle) {
        return Router.choose(List.of(circle), Set.of(), LEAST_LOADED).map(Turn.Taken::person).orElse(null);
    }
}
