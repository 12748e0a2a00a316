package org.pramana.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PortalWordsTest {

    private static final Locale HINDI = Locale.forLanguageTag("hi");

    private final PortalWords words = new PortalWords();

    @Test
    void aSentenceIsThereInBothLanguages() {
        assertThat(words.in(Locale.ENGLISH, "shell.new-card")).isEqualTo("New card");
        assertThat(words.in(HINDI, "shell.new-card")).isEqualTo("नया कार्ड");
    }

    @Test
    void countsAgreeWithTheirNouns() {
        assertThat(words.in(Locale.ENGLISH, "library.found", 0, "sla")).isEqualTo("Nothing found for “sla”");
        assertThat(words.in(Locale.ENGLISH, "library.found", 1, "sla")).isEqualTo("One card answers “sla”");
        assertThat(words.in(Locale.ENGLISH, "library.found", 1284, "sla")).isEqualTo("1,284 cards answer “sla”");
    }

    @Test
    void whatSomebodyTypedIsNeverTakenForAPattern() {
        assertThat(words.in(Locale.ENGLISH, "library.found", 2, "{0} '' #{7*7}")).isEqualTo("2 cards answer “{0} '' #{7*7}”");
    }

    @Test
    void aLanguageWeDoNotSpeakIsAnsweredInEnglish() {
        assertThat(ReaderLanguage.spoken("fr")).isEqualTo(Locale.ENGLISH);
        assertThat(ReaderLanguage.spoken("hi-IN")).isEqualTo(HINDI);
    }

    @Test
    void aKeyThatNobodyHasWrittenIsShownAsItself() {
        assertThat(words.in(HINDI, "shell.no-such-key")).isEqualTo("shell.no-such-key");
        assertThat(words.in(HINDI, "nonsense")).isEqualTo("nonsense");
    }
}
