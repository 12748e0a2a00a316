package org.pramana.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SLA credits: what we pay when uptime is missed | sla-credits-what-we-pay-when-uptime-is-missed
            Don’t promise it                               | dont-promise-it
            Überweisung für Größen                         | uberweisung-fur-grossen
            छुट्टियों के नियम                                  | chhuttiyon-ke-niyam
            भारत में कीमतें २०२६                             | bharat-men-kimaten-2026
            ₹ 49 / month                                   | 49-month
            日本語                                          | ''
            """)
    void aTitleBecomesAReadableAddress(String title, String slug) {
        assertThat(Slugs.of(title)).isEqualTo(slug);
    }

    @Test
    void aLongTitleIsCutBetweenWords() {
        String slug = Slugs.of("a very long title that goes on and on ".repeat(6));

        assertThat(slug).hasSizeLessThanOrEqualTo(Slugs.LENGTH_MAX).doesNotEndWith("-").matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    @Test
    void aTakenAddressGetsANumber() {
        Set<String> taken = Set.of("sla-credits", "sla-credits-2");

        assertThat(Slugs.free("SLA credits", "card", taken::contains)).isEqualTo("sla-credits-3");
        assertThat(Slugs.free("日本語", "card", taken::contains)).isEqualTo("card");
    }
}
