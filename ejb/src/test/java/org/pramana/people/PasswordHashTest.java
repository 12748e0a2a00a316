package org.pramana.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.api.Test;

class PasswordHashTest {

    private final PasswordHash hash = new PasswordHash(1_000);

    @Test
    void theRightPasswordMatches() {
        assertThat(hash.matches("a short sentence", hash.of("a short sentence"))).isTrue();
    }

    @Test
    void anyOtherDoesNot() {
        assertThat(hash.matches("A short sentence", hash.of("a short sentence"))).isFalse();
    }

    @Test
    void twoPeopleWithTheSamePasswordHaveDifferentHashes() {
        assertThat(hash.of("a short sentence")).isNotEqualTo(hash.of("a short sentence"));
    }

    @Test
    void readsWhatJakartaSecurityWritesOrCouldRead() {
        assertThat(hash.of("x")).matches("PBKDF2WithHmacSHA512:1000:[A-Za-z0-9+/]{43}:[A-Za-z0-9+/]{86}");
    }

    @Test
    void olderParametersStillMatchAndAreKnownAsOld() {
        String old = new PasswordHash(500).of("a short sentence");

        assertThat(hash.matches("a short sentence", old)).isTrue();
        assertThat(hash.isOld(old)).isTrue();
        assertThat(hash.isOld(hash.of("a short sentence"))).isFalse();
    }

    @Test
    void whoeverRunsTheServerSaysWhatAGuessCostsAndOlderHashesGoOnMatching() {
        String old = hash.of("a short sentence");
        Passwords passwords = new Passwords();
        passwords.cost(2_000);

        assertThat(passwords.hash("a short sentence")).startsWith("PBKDF2WithHmacSHA512:2000:");
        assertThat(passwords.isOld(old)).isTrue();
        assertThat(passwords.matches("a short sentence", old)).isTrue();
    }

    @Test
    void theSameWordTypedOnAnotherKeyboardMatches() {
        // क़ as one code point, and as क with a nukta
        assertThat(hash.matches("\u0915\u093c\u0932\u092e aur dawat", hash.of("\u0958\u0932\u092e aur dawat"))).isTrue();
    }

    @Test
    void rubbishInTheColumnMatchesNothing() {
        assertThat(hash.matches("x", "rubbish")).isFalse();
    }

    @Test
    void nobodyHasAPasswordNotEvenTheOneTheDummyIsMadeOf() {
        Passwords passwords = new Passwords(hash);

        assertThat(passwords.matches("nobody's", null)).isFalse();
        assertThat(passwords.matches("a short sentence", passwords.hash("a short sentence"))).isTrue();
    }

    @Test
    void whoDoesNotExistCostsAsMuchAsWhoDoes() {
        Passwords passwords = new Passwords(new PasswordHash(50_000));
        String stored = passwords.hash("a short sentence");
        cost(passwords, stored); // the first one warms up
        long known = Long.MAX_VALUE;
        long unknown = Long.MAX_VALUE;
        for (int i = 0; i < 9; i++) { // in turns, and the least of each: the machine may be busy with other things
            known = Math.min(known, cost(passwords, stored));
            unknown = Math.min(unknown, cost(passwords, null));
        }

        assertThat((double) unknown / known).as("who is not there would be known by a hash that nobody made").isBetween(0.5, 2.0);
    }

    /** In processor time. */
    private static long cost(Passwords passwords, String stored) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        passwords.matches("some other password", stored);
        return threads.getCurrentThreadCpuTime() - before;
    }
}
