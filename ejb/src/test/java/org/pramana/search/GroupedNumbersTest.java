package org.pramana.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupedNumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {"1,500|1500", "1,500,000|1500000", "1,50,000|150000", "12,34,567|1234567", "1'500|1500", "1\u2019500|1500", "1\u00A0500|1500", "1\u202F500 km|1500 km",
        "\u20B91,500/-|\u20B91500/-", "1,500.50|1500.50", "from 1,500, or 2,000|from 1500, or 2000", "page 5 1,500|page 5 1500", "\u0967,\u096B\u0966\u0966|\u0967\u096B\u0966\u0966"})
    void groupsThatAreCertainlyOneNumberAreOneWord(String written, String together) {
        assertThat(GroupedNumbers.together(written)).isEqualTo(together);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5", "3,5", "12.3", "1,5", "05.01.2026", "2026-01-05", "0.125", "0,125", "1,2,3", "1,500,2", "1,5000", "2026,100", "A1,500", "10-100", "1/500", "1, 500", "1,,500", "", "1,", "192.168.0.1",
        "1,500,00", "1,50,00,000,000"})
    void whatHasNoWholeGroupsIsLeftAlone(String written) {
        assertThat(GroupedNumbers.together(written)).isEqualTo(written);
        assertThat(GroupedNumbers.uncertain(written)).isEmpty();
    }

    @Test
    void aFullStopAndABlankMayMeanSomethingElse() {
        assertThat(GroupedNumbers.together("1.500 or 2 000 000")).isEqualTo("1.500 or 2 000 000");
        assertThat(GroupedNumbers.uncertain("1.500 or 2 000 000")).containsExactly(List.of("1", "500"), List.of("2", "000", "000"));
        assertThat(CardAnalysis.STEMS.words("costs 1.500 rupees")).as("the groups stay").containsExactly("cost", "1", "500", "rupe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"150000", "150,000", "1,50,000", "150.000", "150 000", "150'000"})
    void thePatternKnowsEveryWayToGroup(String written) {
        assertThat("(" + written + ")").containsPattern(GroupedNumbers.pattern("150000"));
        assertThat(written).matches(GroupedNumbers.pattern("150000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1500001", "2150000", "15,0000", "1,5,0,0,0,0", "a150000", "150000km"})
    void thePatternKnowsNoOtherNumber(String written) {
        assertThat(written).doesNotContainPattern(GroupedNumbers.pattern("150000"));
    }

    @Test
    void onlyLongNumbersHaveGroups() {
        assertThat(GroupedNumbers.isLong("1500")).isTrue();
        assertThat(GroupedNumbers.isLong("500")).isFalse();
        assertThat(GroupedNumbers.isLong("0500")).isFalse();
        assertThat(GroupedNumbers.isLong("15b0")).isFalse();
        assertThat(GroupedNumbers.isLong("1".repeat(16))).isFalse();
    }
}
