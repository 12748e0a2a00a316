package org.pramana.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainLineTest {

    @Test
    void nobodyForgesALineOfTheTrail() {
        assertThat(PlainLine.of("asha\r\n2026-03-01 admin signed in", 100)).isEqualTo("asha  2026-03-01 admin signed in");
    }

    @Test
    void noTerminalObeysIt() {
        assertThat(PlainLine.of("a\u001b[2Jb\u0000c\u2028d\u202ee", 100)).isEqualTo("a [2Jb c d e");
    }

    @Test
    void longTextIsCutBetweenCharactersAndSaysSo() {
        assertThat(PlainLine.of("नमस्ते😀😀😀", 7)).isEqualTo("नमस्ते…");
        assertThat(PlainLine.of("short", 5)).isEqualTo("short");
        assertThat(PlainLine.of(null, 5)).isNull();
    }
}
