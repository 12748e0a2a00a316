package org.pramana.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuessingLimitsTest {

    private static final String DESK = "10.0.0.7";
    private static final String ATTACKER = "10.6.6.6";

    private final HandClock clock = new HandClock(Instant.parse("2026-03-01T09:00:00Z"));
    private final GuessingLimits limits = new GuessingLimits();

    @BeforeEach
    void tellTheTime() {
        limits.clock = clock;
    }

    @Test
    void fourWrongTriesCostNothing() {
        guessWrongly("asha", DESK, 4);

        assertThatCode(() -> limits.admit("asha", DESK)).doesNotThrowAnyException();
    }

    @Test
    void fromTheFifthOnTheDelayDoubles() {
        guessWrongly("asha", DESK, 5);
        assertWaits("asha", DESK, 1);

        clock.on(Duration.ofSeconds(1));
        guessWrongly("asha", DESK, 1);
        assertWaits("asha", DESK, 2);

        clock.on(Duration.ofSeconds(2));
        guessWrongly("asha", DESK, 1);
        assertWaits("asha", DESK, 4);
    }

    @Test
    void noDelayIsLongerThanFiveMinutes() {
        for (int i = 0; i < 40; i++) {
            guessWrongly("asha", DESK, 1);
            clock.on(Duration.ofMinutes(5));
        }
        guessWrongly("asha", DESK, 1);

        assertWaits("asha", DESK, 300);
    }

    @Test
    void aRightPasswordForgivesTheWrongOnes() {
        guessWrongly("asha", DESK, 4);
        limits.succeeded("asha", DESK);
        guessWrongly("asha", DESK, 4);

        assertThatCode(() -> limits.admit("asha", DESK)).doesNotThrowAnyException();
    }

    @Test
    void whoGuessesFromElsewhereDoesNotLockAshaOutOfHerDesk() {
        limits.admit("asha", DESK);
        limits.succeeded("asha", DESK);

        for (int i = 0; i < 30; i++) {
            guessWrongly("asha", ATTACKER, 1);
            clock.on(Duration.ofMinutes(5));
        }
        guessWrongly("asha", ATTACKER, 1);

        assertThatThrownBy(() -> limits.admit("asha", ATTACKER)).isInstanceOf(TooManyTries.class);
        assertThatThrownBy(() -> limits.admit("asha", "10.6.6.7")).isInstanceOf(TooManyTries.class);
        assertThatCode(() -> limits.admit("asha", DESK)).doesNotThrowAnyException();
    }

    @Test
    void oneAddressHasTwentyWrongTriesAMinuteOverAllAccounts() {
        for (int i = 0; i < 20; i++) {
            limits.admit("login" + i, ATTACKER);
            limits.failed("login" + i, ATTACKER);
        }

        assertThatThrownBy(() -> limits.admit("login20", ATTACKER)).isInstanceOf(TooManyTries.class);
        assertThatCode(() -> limits.admit("login20", DESK)).doesNotThrowAnyException();

        clock.on(Duration.ofSeconds(3));
        assertThatCode(() -> limits.admit("login21", ATTACKER)).doesNotThrowAnyException();
    }

    @Test
    void aWholeOfficeBehindOneAddressMaySignInAtNine() {
        for (int i = 0; i < 500; i++) {
            limits.admit("person" + i, DESK);
            limits.succeeded("person" + i, DESK);
        }

        assertThatCode(() -> limits.admit("person500", DESK)).doesNotThrowAnyException();
    }

    @Test
    void theFirstDelayIsReportedOnce() {
        for (int i = 1; i <= 7; i++) {
            limits.admit("asha", DESK);
            assertThat(limits.failed("asha", DESK)).isEqualTo(i == 5);
            clock.on(Duration.ofSeconds(30));
        }
    }

    @Test
    void inventedLoginsDoNotFillTheMemory() {
        var remembered = Remembered.<Integer, Boolean>atMost(100);
        for (int i = 0; i < 10_000; i++) {
            remembered.put(i, true);
        }

        assertThat(remembered).hasSize(100).containsKey(9_999);
    }

    private void guessWrongly(String login, String address, int times) {
        for (int i = 0; i < times; i++) {
            limits.admit(login, address);
            limits.failed(login, address);
        }
    }

    private void assertWaits(String login, String address, long seconds) {
        assertThatThrownBy(() -> limits.admit(login, address))
                .isInstanceOfSatisfying(TooManyTries.class, tooMany -> assertThat(tooMany.seconds()).isEqualTo(seconds));
    }

    private static class HandClock extends Clock {

        private Instant now;

        HandClock(Instant now) {
            this.now = now;
        }

        void on(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
