package org.pramana.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pramana.words.InvalidInput;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"monsoon over pune", "यह मेरा पासवर्ड है", "gT7#qpl!92z", "          a b c d e "})
    void aShortSentenceWillDo(String password) {
        assertThat(PasswordRules.checked("asha", password)).isEqualTo(password);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "short", "", "aaaaaaaaaaaa", "abababababab", "Password123!", "PASSWORD2026", "qwertyuiop", "1234567890", "Pramana2026!!", "iloveyou2026",
        "asha-is-me-2026"
    })
    void whatAnybodyWouldTryFirstWillNot(String password) {
        assertThatThrownBy(() -> PasswordRules.checked("asha", password)).isInstanceOf(InvalidInput.class);
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
