package org.pramana.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pramana.meaning.SentenceModel;

/** With the model that the portal ships: pairs of cards with hardly a word in common. */
class LikeMeaningsTest {

    private final LikeMeanings meanings = new LikeMeanings();

    @Test
    void theSameInOtherWordsIsAPairAndWhatIsNearItIsNone() throws IOException {
        try (SentenceModel model = SentenceModel.load()) {
            meanings.add(new CardMeaning(3, model.embed("Exporting a report to CSV. Choose the report under Reports and press Export. Large ones are mailed as a link.")));
            meanings.add(new CardMeaning(5, model.embed("Office plants. They are watered on Mondays.")));
            meanings.add(new CardMeaning(8, model.embed("How do I download a report as a spreadsheet? Pick it in Reports and click Export; very big ones come by e-mail as a link.")));
            meanings.add(new CardMeaning(9, model.embed("Deleting a report. Choose it under Reports and press the bin.")));
        }

        assertThat(meanings.pairs(() -> false)).singleElement().satisfies(pair -> {
            assertThat(pair.first()).isEqualTo(3);
            assertThat(pair.second()).isEqualTo(8);
            assertThat(pair.percent()).isBetween(LikeMeanings.SAME, 99);
        });
    }

    @Test
    void manyThatAreAllAlikeAreAChainAndWhatIsStoppedIsOver() {
        byte[] same = new byte[SentenceModel.DIMENSIONS];
        new Random(3).nextBytes(same);
        for (int card = 1; card <= 2_000; card++) { // more than there is room for at first
            meanings.add(new CardMeaning(card, same));
        }

        List<LikeMeanings.Like> pairs = meanings.pairs(() -> false);
        assertThat(pairs).hasSizeLessThan(10_000).contains(new LikeMeanings.Like(1, 2, 100), new LikeMeanings.Like(1_999, 2_000, 100));
        assertThat(meanings.pairs(() -> true)).isEmpty();
    }
}
