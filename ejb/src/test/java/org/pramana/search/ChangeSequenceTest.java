package org.pramana.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeSequenceTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aNumberThatWasSkippedIsAskedForAgain() {
        ChangeSequence sequence = new ChangeSequence(4);
        sequence.followed(List.of(5L, 8L), NOON);

        assertThat(sequence.high()).isEqualTo(8);
        assertThat(sequence.low()).as("where a restart has to begin").isEqualTo(5);
        assertThat(sequence.gaps()).extracting(ChangeSequence.Gap::first, ChangeSequence.Gap::last).containsExactly(org.assertj.core.groups.Tuple.tuple(6L, 7L));

        sequence.followed(List.of(7L), NOON);
        assertThat(sequence.low()).isEqualTo(5);
        sequence.followed(List.of(6L), NOON);
        assertThat(sequence.low()).isEqualTo(8);
        assertThat(sequence.gaps()).isEmpty();
    }

    @Test
    void aNumberThatWasRolledBackIsNotAskedForForever() {
        ChangeSequence sequence = new ChangeSequence(0);
        sequence.followed(List.of(1L, 3L), NOON);
        sequence.followed(List.of(), NOON.plus(ChangeSequence.PATIENCE).minusSeconds(1));
        assertThat(sequence.gaps()).hasSize(1);

        sequence.followed(List.of(), NOON.plus(ChangeSequence.PATIENCE));
        assertThat(sequence.gaps()).isEmpty();
        assertThat(sequence.low()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverTheOrderOfCommitsNothingIsMissed(long seed) {
        Random random = new Random(seed);
        List<Long> all = new ArrayList<>(LongStream.rangeClosed(1, 500).boxed().toList());
        for (int from = 0; from < 500; from += 20) {
            Collections.shuffle(all.subList(from, Math.min(500, from + 20)), random);
        }
        ChangeSequence sequence = new ChangeSequence(0);
        TreeSet<Long> visible = new TreeSet<>();
        TreeSet<Long> followed = new TreeSet<>();
        for (long committed : all) {
            visible.add(committed);
            if (random.nextInt(5) == 0 || committed == all.get(499)) {
                List<Long> asked = visible.stream()
                        .filter(number -> number > sequence.high() || sequence.gaps().stream().anyMatch(gap -> number >= gap.first() && number <= gap.last()))
                        .toList();
                assertThat(asked).as("seed %d: nothing twice", seed).noneMatch(followed::contains);
                followed.addAll(asked);
                sequence.followed(asked, NOON);
            }
        }

        assertThat(followed).as("seed %d", seed).isEqualTo(visible);
        assertThat(sequence.low()).isEqualTo(500);
    }
}
