package org.pramana.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An outage is nobody's wrong try. */
class SignInTest {

    private static final String DESK = "10.0.0.7";

    private final SignIn signIn = new SignIn();
    private final DatabaseAway credentials = new DatabaseAway();

    @BeforeEach
    void standStill() {
        signIn.limits = new GuessingLimits();
        signIn.limits.clock = Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);
        signIn.credentials = credentials;
        signIn.passwords = new Passwords(new PasswordHash(1000));
    }

    @Test
    void whoKnockedDuringAnOutageNeedNotWaitWhenItIsOver() {
        for (int i = 0; i < GuessingLimits.TRIES_PER_ADDRESS * 2; i++) {
            assertThatThrownBy(() -> signIn.withPassword("asha", "right", DESK)).hasMessage("away");
            assertThatThrownBy(() -> signIn.withToken("token", DESK)).hasMessage("away");
        }
        credentials.back = true;

        assertThat(signIn.withToken("token", DESK)).isEmpty();
        assertThatThrownBy(() -> signIn.withPassword("asha", "wrong", DESK)).isInstanceOf(SignInRefused.class);
    }

    /** What the pool does when it has no connection to give. */
    private static class DatabaseAway extends Credentials {
        private boolean back;

        @Override
        Optional<Stored> of(String login) {
            return answer();
        }

        @Override
        Optional<ProvenPerson> ofToken(String tokenHash) {
            return answer();
        }

        private <T> Optional<T> answer() {
            if (!back) {
                throw new IllegalStateException("away");
            }
            return Optional.empty();
        }
    }
}
