package org.pramana.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrustScoreTest {

    @Test
    void onlyAllOfThemAreAHundredPercent() {
        assertThat(new TrustScore(200, 200, 199).percent()).isEqualTo(99);
        assertThat(new TrustScore(200, 200, 200).percent()).isEqualTo(100);
    }

    @Test
    void untrackedCardsDoNotCount() {
        assertThat(new TrustScore(10, 4, 2).percent()).isEqualTo(50);
        assertThat(new TrustScore(10, 4, 2).coveragePercent()).isEqualTo(40);
    }

    @Test
    void nothingToTrustIsNoScore() {
        assertThat(new TrustScore(3, 0, 0).percent()).isNull();
        assertThat(new TrustScore(0, 0, 0).coveragePercent()).isNull();
        assertThat(new ReaderTrust(0, 0).permille()).isNull();
    }

    @Test
    void readerTrustIsRoundedDownToATenth() {
        assertThat(new ReaderTrust(48_210, 39_178).permille()).isEqualTo(812);
    }
}
