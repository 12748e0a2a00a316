package org.pramana.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SentenceModelTest {

    private static SentenceModel model;

    @BeforeAll
    static void load() throws IOException {
        model = SentenceModel.load();
    }

    @AfterAll
    static void close() {
        model.close();
    }

    private static float likeness(String one, String other) {
        byte[] left = model.embed(one);
        byte[] right = model.embed(other);
        long dot = 0;
        for (int i = 0; i < SentenceModel.DIMENSIONS; i++) {
            dot += left[i] * right[i];
        }
        return SentenceModel.likeness(dot);
    }

    @Test
    void sentencesOfLikeMeaningAreAlikeWithoutSharingAWord() {
        float like = likeness("How do customers get their money back?", "Refund policy. We pay in full within thirty days.");
        float unlike = likeness("How do customers get their money back?", "Office plants are watered on Mondays.");

        assertThat(like).isGreaterThan(0.35f);
        assertThat(unlike).isLessThan(0.2f);
    }

    @Test
    void theSameSentenceHasTheSameVectorEveryTimeAndALengthOfOne() {
        assertThat(model.embed("Win rate")).isEqualTo(model.embed("win  rate"));
        assertThat(likeness("Win rate", "Win rate")).isBetween(0.98f, 1.02f);
    }

    @Test
    void itKnowsWhichLettersItKnows() {
        assertThat(SentenceModel.understands("What is the refund policy?")).isTrue();
        assertThat(SentenceModel.understands("छुट्टी की नीति")).isFalse();
        assertThat(SentenceModel.understands("छुट्टी HR")).isFalse();
        assertThat(SentenceModel.understands("42 + 1")).isFalse();
    }
}
