package org.pramana.tests.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pramana.tests.Sandbox;

class ReadinessIT {

    @Test
    void thePortalSaysThatItIsReadyToWhoeverAsks() {
        var answer = ApiClient.anonymous().get(Sandbox.portal("/health/ready").toString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }
}
