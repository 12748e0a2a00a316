package org.pramana.people;

import static org.assertj.core.api.Assertions.assertThat;

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
}
