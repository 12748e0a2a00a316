package org.pramana.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LikelyPairsTest {

    private final Random random = new Random(5);

    private String text(int words) {
        return random.ints(words, 0, 3_000).mapToObj(number -> "word" + number).collect(Collectors.joining(" "));
    }

    @Test
    void aCopyWithAFewWordsChangedIsFoundAmongManyOthers() {
        LikelyPairs likely = new LikelyPairs();
        String original = text(200);
        likely.add(5_000, original);
        for (int card = 1; card <= 2_000; card++) {
            likely.add(card, text(200));
        }
        String copy = "Another title. " + original.replaceFirst("word", "changed") + " One more sentence.";
        likely.add(5_001, copy);

        assertThat(likely.pairs()).containsExactly(new LikelyPairs.Pair(5_000, 5_001));
        assertThat(Sketch.percent(Sketch.runs(original), Sketch.runs(copy))).isBetween(LikelyPairs.ALIKE, 99);
    }

    @Test
    void aCommonFormIsNoDuplicate() {
        String form = "Who may do this and when: ";

        assertThat(Sketch.percent(Sketch.runs(form + text(60)), Sketch.runs(form + text(60)))).isLessThan(LikelyPairs.ALIKE);
    }

    @Test
    void manyThatAreAllAlikeAreAChainAndNotEveryPair() {
        LikelyPairs likely = new LikelyPairs();
        String same = text(50);
        for (int card = 1; card <= 500; card++) {
            likely.add(card, same);
        }

        assertThat(likely.pairs()).hasSizeLessThan(2_600).contains(new LikelyPairs.Pair(1, 2), new LikelyPairs.Pair(499, 500));
    }

    @Test
    void caseSignsAndBlanksMakeNoDifferenceAndHindiIsCompared() {
        assertThat(Sketch.runs("The Price, per SEAT - is 12.")).isEqualTo(Sketch.runs("the price per seat is 12"));
        assertThat(Sketch.percent(Sketch.runs("छुट्टी के नियम हर कर्मचारी के लिए"), Sketch.runs("छुट्टी के नियम: हर कर्मचारी के लिए।"))).isEqualTo(100);
        assertThat(Sketch.of(Sketch.runs("!!! ..."))).isNull();
        assertThat(Sketch.percent(Sketch.runs("Refunds"), Sketch.runs("refunds!"))).as("shorter than a run").isEqualTo(100);
    }
}
