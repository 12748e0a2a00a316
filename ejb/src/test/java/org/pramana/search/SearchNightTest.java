package org.pramana.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchNightTest {

    /** Three gaps and three golden questions, the second of which fails each time. */
    private static class Loop extends GapLoop {

        final List<String> looked = new ArrayList<>();
        boolean databaseAway;

        @Override
        void collect() {
            if (databaseAway) {
                throw new IllegalStateException("away");
            }
        }

        @Override
        List<Long> open() {
            return List.of(1L, 2L, 3L);
        }

        @Override
        List<Long> golden() {
            return List.of(1L, 2L, 3L);
        }

        @Override
        void tell() {
            looked.add("told");
        }

        @Override
        int left() {
            return 1;
        }

        @Override
        boolean closes(long gapId) {
            return look("gap " + gapId, gapId);
        }

        @Override
        boolean falls(long goldenId) {
            return look("golden " + goldenId, goldenId);
        }

        private boolean look(String what, long id) {
            looked.add(what);
            if (id == 2) {
                throw new IllegalStateException("this one does not work");
            }
            return true;
        }
    }

    private static class Topics extends GapTopics {

        @Override
        int gather() {
            throw new IllegalStateException("no model");
        }
    }

    private final Loop loop = new Loop();
    private final GapRounds rounds = new GapRounds();

    @BeforeEach
    void questionsThatCannotBeCompared() {
        rounds.topics = new Topics();
    }

    @Test
    void whatFailsTakesNothingElseWithIt() {
        rounds.loop = loop;

        assertThat(rounds.round()).isEqualTo(new GapCheck(1, 2, 2));
        assertThat(loop.looked).containsExactly("gap 1", "gap 2", "gap 3", "golden 1", "golden 2", "golden 3", "told");
    }

    @Test
    void aNightWithoutADatabaseIsNotTheLastOne() {
        rounds.loop = loop;
        loop.databaseAway = true;
        SearchNight night = new SearchNight();
        night.gaps = rounds;

        assertThatCode(night::onSchedule).as("Payara would drop a timer that throws").doesNotThrowAnyException();
    }
}
