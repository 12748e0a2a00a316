package org.pramana.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookedTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static Looked at(int seconds, String words) {
        return new Looked(1, Looked.Source.PORTAL, words, false, 3, 5, 0, List.of(), NOON.plusSeconds(seconds));
    }

    private static boolean goesOn(Looked before, Looked now) {
        return Looked.goesOn(before.normalised(), before.at(), now.normalised(), now.at());
    }

    /** Example 24 of behaviour.md §19. */
    @Test
    void priPricPriceWithinFiveSecondsIsOneQuestion() {
        assertThat(goesOn(at(0, "pri"), at(2, "pric"))).isTrue();
        assertThat(goesOn(at(2, "pric"), at(5, "Price"))).isTrue();
        assertThat(goesOn(at(5, "price"), at(6, "pri"))).as("deleting is typing as well").isTrue();
    }

    @Test
    void aNumberGrowsTogetherWhileItIsTyped() {
        assertThat(goesOn(at(0, "fee 1,50"), at(1, "fee 1,500"))).isTrue();
        assertThat(goesOn(at(1, "o'"), at(2, "o'brien"))).isTrue();
    }

    @Test
    void otherWordsOrALongPauseAreAnotherQuestion() {
        assertThat(goesOn(at(0, "price"), at(5, "discount"))).isFalse();
        assertThat(goesOn(at(0, "pri"), at(30, "price"))).isTrue();
        assertThat(goesOn(at(0, "pri"), at(31, "price"))).isFalse();
        assertThat(goesOn(at(0, "+++"), at(1, "price"))).as("signs begin nothing").isFalse();
    }

    @Test
    void theTopicIsTheSameInOtherFormsAndOrders() {
        assertThat(at(0, "refund policy").topic()).isEqualTo(at(0, "Policies for refunds?").topic()).isNotEqualTo(at(0, "refund").topic());
    }

    @Test
    void laterPagesFollowTheFirstAndKeepTheirRanks() {
        Looked second = new Looked(1, Looked.Source.PORTAL, "price", false, 9, 5, 2, List.of(13L, 14L), NOON);

        assertThat(second.shownCards("11,12")).isEqualTo("11,12,13,14");
        assertThat(second.shownCards("11,12,13,14")).as("again").isEqualTo("11,12,13,14");
        assertThat(new Looked(1, Looked.Source.PORTAL, "price", false, 9, 5, 4, List.of(15L), NOON).shownCards("11,12")).isEqualTo("11,12,0,0,15");
        assertThat(new Looked(1, Looked.Source.PORTAL, "price", false, 900, 5, 50, List.of(1_000_000L), NOON).shownCards("1000000,".repeat(87))).as("fits its column").hasSizeLessThanOrEqualTo(700);
    }

    @Test
    void whatIsKeptFitsItsColumns() {
        assertThat(at(0, "😀".repeat(400)).rawCut().length()).isLessThanOrEqualTo(300);
        assertThat(at(0, "word ".repeat(400)).normalised().length()).isLessThanOrEqualTo(300);
    }
}
