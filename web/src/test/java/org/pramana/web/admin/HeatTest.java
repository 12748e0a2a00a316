package org.pramana.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeatTest {

    @Test
    void whatIsAboveABudgetHasAFrameAndTheDeepestHeat() {
        assertThat(Heat.of(5, 5)).isEqualTo("h4");
        assertThat(Heat.of(6, 5)).isEqualTo("h5 ov");
        assertThat(Heat.of(6, 20)).isEqualTo("h2");
        assertThat(Heat.of(0, 20)).isEqualTo("h0");
    }

    @Test
    void nobodyHasNoBudgetSoThatEveryCheckIsOneTooMany() {
        assertThat(Heat.of(1, 0)).isEqualTo("h5 ov");
        assertThat(Heat.of(0, 0)).isEqualTo("h0");
    }
}
