package org.pramana.correction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangedSentenceTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    It costs 49.50 a seat. Ask first.   | It costs 59.50 a seat. Ask first.  | It costs 49.50 a seat. | It costs 59.50 a seat.
                    One. Two. Three.                    | One. Three.                        | Two.                   | ''
                    One.                                | One. Two.                          | ''                     | Two.
                    छूट दस प्रतिशत है। पूछें।                | छूट पाँच प्रतिशत है। पूछें।              | छूट दस प्रतिशत है।        | छूट पाँच प्रतिशत है।
                    Same.                               | Same.                              | ''                     | ''
                    """)
    void theFirstSentenceOfEachSideThatTheOtherHasNot(String before, String after, String was, String is) {
        assertThat(ChangedSentence.of(before, after)).isEqualTo(new ChangedSentence(was, is));
    }

    @ParameterizedTest
    @CsvSource("700")
    void aSentenceWithoutAnEndIsCut(int length) {
        assertThat(ChangedSentence.of("a".repeat(length), "").before()).hasSize(ChangedSentence.LONGEST).endsWith("…");
    }
}
