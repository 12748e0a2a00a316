package org.pramana.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pramana.words.InvalidInput;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"monsoon over pune", "यह मेरा पासवर्ड है", "gT7#qpl!92z", "          a b c d e ", "abc of the monsoon", "qwerty for the tailor", "7 mangoes, 3 friends", "kitab-chai-baarish"})
    void aShortSentenceWillDo(String password) {
        assertThat(PasswordRules.checked("asha", password)).isEqualTo(password);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "short", "", "aaaaaaaaaaaa", "abababababab", "Password123!", "PASSWORD2026", "qwertyuiop", "1234567890", "Pramana2026!!", "iloveyou2026",
        "asha-is-me-2026",
        // signs for letters, words between digits, words twice, walks over the keyboard and through the alphabet
        "p@ssw0rd2026", "P@$$w0rd123!", "123dragon456", "0football0!", "monkeymonkey", "Dragon1Dragon1", "xyxzxyxzxyxz", "1qaz2wsx3edc", "zaq12wsxcde3",
        "asdfghjkl;'", "0987654321ab", "abcdefghijkl", "zyxwvutsrqpo", "1q2w3e4r5t6y", "qwertzuiop1", "starwars1977", "!!michelle!!", "liverpool2025"
    })
    void whatAnybodyWouldTryFirstWillNot(String password) {
        assertThatThrownBy(() -> PasswordRules.checked("asha", password)).isInstanceOf(InvalidInput.class);
    }

    /** Threat S14: the 3,000 that are tried first, as they are and with what people append to make them long enough. */
    @Test
    void noneOfTheThreeThousandMostFrequentPasswordsWillDoHoweverItIsMadeLonger() throws java.io.IOException {
        List<String> leaked;
        try (var lines = new BufferedReader(new InputStreamReader(PasswordRules.class.getResourceAsStream("leaked.txt"), StandardCharsets.UTF_8))) {
            leaked = lines.lines().filter(line -> !line.startsWith("#")).limit(3_000).toList();
        }
        assertThat(leaked).hasSize(3_000).startsWith("123456", "password");
        assertThat(PasswordRules.known()).isGreaterThan(18_000);

        for (String password : leaked) {
            if (password.length() >= PasswordRules.SHORTEST) {
                assertThatThrownBy(() -> PasswordRules.checked("asha", password)).as(password).isInstanceOf(InvalidInput.class);
            }
            if (password.matches("[a-z]{3,}")) {
                for (String longer : new String[] {password + "2026!!!", "123" + password + "45678", password.toUpperCase(java.util.Locale.ROOT) + "#1234567"}) {
                    assertThatThrownBy(() -> PasswordRules.checked("asha", longer)).as(longer).isInstanceOf(InvalidInput.class);
                }
            }
        }
    }

    @Test
    void tooLongIsRefusedBeforeItCostsTime() {
        assertThatThrownBy(() -> PasswordRules.checked("asha", "long words ".repeat(12)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("128");
    }

    @Test
    void noPasswordIsNoPassword() {
        assertThatThrownBy(() -> PasswordRules.checked("asha", null)).isInstanceOf(InvalidInput.class);
    }
}
