package org.pramana.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageTest {

    @Test
    void whatWasLookedForIsMarkedWithItsEnding() {
        assertThat(Passage.marked("Backup schedule: backups are kept", Marks.of(Query.of("backups"))))
                .isEqualTo("<mark>Backup</mark> schedule: <mark>backups</mark> are kept");
    }

    @Test
    void aNumberIsMarkedAsAWholeOnly() {
        assertThat(Passage.marked("5 %, 500 and 15", Marks.of(Query.of("5")))).isEqualTo("<mark>5</mark> %, 500 and 15");
    }

    @Test
    void aNumberIsMarkedHoweverItIsGrouped() {
        assertThat(Passage.marked("1,500 or 1500, 1 500 or 15000", Marks.of(Query.of("1500")))).isEqualTo("<mark>1,500</mark> or <mark>1500</mark>, <mark>1 500</mark> or 15000");
        assertThat(Passage.marked("1.500 rupees", Marks.of(Query.of("1,500")))).isEqualTo("<mark>1.500</mark> rupees");
    }

    @Test
    void aWordIsMarkedWithItsApostropheOrWithoutOne() {
        assertThat(Passage.marked("O\u2019Brien, OBrien and Brien", Marks.of(Query.of("o'brien")))).isEqualTo("<mark>O\u2019Brien</mark>, <mark>OBrien</mark> and Brien");
        assertThat(Passage.marked("the customer\u2019s", Marks.of(Query.of("customers")))).isEqualTo("the <mark>customer</mark>\u2019s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "' price", "''", "\u2019", "<img src onerror /\" '\"= alt=javascript:alert(1)//\">"})
    void anApostropheAloneIsNoWordAndComesToAnEnd(String asked) {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(Passage.marked("The customer's \u2018new\u2019 prices '", Marks.of(Query.of(asked)))).contains("customer"));
    }

    @Test
    void thePassageIsWhereTheWordsAreCloseTogether() {
        String text = "Nothing here about it. ".repeat(30) + "Each region keeps backups in the same country. Mumbai copies to Hyderabad. " + "More words follow. ".repeat(30);

        assertThat(Passage.best(text, Marks.of(Query.of("backups mumbai")))).startsWith("… Each region keeps <mark>backups</mark>").contains("<mark>Mumbai</mark>").endsWith(" …");
    }

    @Test
    void ofSeveralNamesTheOneThatWasLookedForIsShown() {
        List<String> names = List.of("Returns", "Money-back guarantee");

        assertThat(Passage.bestLine(names, Marks.of(Query.of("guarantee of money back")))).isEqualTo("<mark>Money</mark>-<mark>back</mark> <mark>guarantee</mark>");
        assertThat(Passage.bestLine(names, Marks.of(Query.of("return")))).isEqualTo("<mark>Returns</mark>");
        assertThat(Passage.bestLine(names, Marks.of(Query.of("price")))).isNull();
        assertThat(Passage.bestLine(List.of(), Marks.of(Query.of("price")))).isNull();
    }

    @Test
    void whatWasFoundByItsMeaningAloneIsShownByItsFirstSentences() {
        String text = "Customers get their money back within thirty days of the purchase. No questions are asked! After that the warranty of the maker holds, which lasts for two years in most of the countries where we sell.";

        assertThat(Passage.best(text, Marks.of(Query.of("reimbursement")))).isEqualTo("Customers get their money back within thirty days of the purchase. No questions are asked! …");
        assertThat(Passage.best("word ".repeat(100), Marks.of(Query.of("reimbursement")))).hasSizeBetween(150, 202).endsWith("word …");
        assertThat(Passage.best("Short. Text.", Marks.of(Query.of("reimbursement")))).isEqualTo("Short. Text.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"backups", "nowhere", "a", "\"in the\"", "देश", "%"})
    void aPassageIsShortAndEscaped(String query) {
        String text = "<b onclick=\"x\">&'\" in the देश backups </b> a 😀 ".repeat(50);
        String html = Passage.best(text, Marks.of(Query.of(query)));
        String said = html.replaceAll("</?mark>", "");

        assertThat(said).doesNotContain("<").doesNotContain("\"").doesNotContain("'");
        String plain = said.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
        assertThat(plain.length()).isLessThanOrEqualTo(Passage.LENGTH_MAX);
    }
}
