package org.pramana.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.pramana.people.ProvenPerson;

class RememberedProofsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final RememberedProofs proofs = new RememberedProofs();

    @Test
    void aCheckIsRememberedForTenMinutes() {
        at(NOON);
        proofs.remember("asha", "monsoon over pune", new ProvenPerson("asha", 3));

        at(NOON.plus(RememberedProofs.KEPT).minusMillis(1));
        assertThat(proofs.of("asha", "monsoon over pune")).contains(new ProvenPerson("asha", 3));
        at(NOON.plus(RememberedProofs.KEPT));
        assertThat(proofs.of("asha", "monsoon over pune")).isEmpty();
    }

    @Test
    void onlyThatLoginWithThatPasswordIsRemembered() {
        at(NOON);
        proofs.remember("asha", "monsoon over pune", new ProvenPerson("asha", 3));

        assertThat(proofs.of("asha", "monsoon over Pune")).isEmpty();
        assertThat(proofs.of("admin", "monsoon over pune")).isEmpty();
        assertThat(proofs.of("asha\0monsoon", " over pune")).isEmpty();
    }

    @Test
    void whatWasForgottenIsGone() {
        at(NOON);
        proofs.remember("asha", "monsoon over pune", new ProvenPerson("asha", 3));
        proofs.forget("asha", "monsoon over pune");

        assertThat(proofs.of("asha", "monsoon over pune")).isEmpty();
    }

    private void at(Instant now) {
        proofs.clock = Clock.fixed(now, ZoneOffset.UTC);
    }
}
