package org.pramana.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** behaviour.md §10. */
class PriorityFactsTest {

    @Test
    void aPriorityIsTheSumOfItsParts() {
        assertThat(new PriorityFacts(99, 2, 10, 1, 3, true).points()).isEqualTo(200 + 80 + 30 + 50 + 90 + 200);
        assertThat(new PriorityFacts(0, 0, 200, 0, 0, false).points()).as("no more than sixty days count").isEqualTo(180);
        assertThat(new PriorityFacts(0, 0, 0, 0, 0, false).points()).isZero();
    }

    @Test
    void itIsExplainedPartByPart() {
        assertThat(new PriorityFacts(99, 0, 1, 0, 0, true).explained(Locale.ENGLISH))
                .containsExactly("200 for 99 views in 30 days", "3 for one day of waiting", "200 because somebody says that it is wrong");
    }
}
