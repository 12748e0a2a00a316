package org.pramana.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threat S24. */
class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0"})
    void noTextIsAFormula(String text) {
        assertThat(Csv.cell(text).replace("\"", "")).startsWith("'");
    }

    @Test
    void aNumberStaysOneAndNothingIsEmpty() {
        assertThat(Csv.line(-3, null, "plain", "a \"b\", c; d")).isEqualTo("-3,,plain,\"a \"\"b\"\", c; d\"\r\n");
    }
}
