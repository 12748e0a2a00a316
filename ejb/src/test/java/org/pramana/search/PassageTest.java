package org.pramana.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageTest {

    @Test
    void whatWasLookedForIsMarkedWithItsEnding() {
        assertThat(Passage.marked("Backup schedule: backups are kept", Query.of("backups")))
                .isEqualTo("<mark>Backup</mark> schedule: <mark>backups</mark> are kept");
    }

    @Test
    void aNumberIsMarkedAsAWholeOnly() {
        assertThat(Passage.marked("5 %, 500 and 15", Query.of("5"))).isEqualTo("<mark>5</mark> %, 500 and 15");
    }

    @Test
    void thePassageIsWhereTheWordsAreCloseTogether() {
        String text = "Nothing here about it. ".repeat(30) + "Each region keeps backups in the same country. Mumbai copies to Hyderabad. " + "More words follow. ".repeat(30);

        assertThat(Passage.best(text, Query.of("backups mumbai"))).startsWith("… Each region keeps <mark>backups</mark>").contains("<mark>Mumbai</mark>").endsWith(" …");
    }

    @ParameterizedTest
    @ValueSource(strings = {"backups", "nowhere", "a", "\"in the\"", "देश", "%"})
    void aPassageIsShortAndEscaped(String query) {
        String text = "<b onclick=\"x\">&'\" in the देश backups </b> a 😀 ".repeat(50);
        String html = Passage.best(text, Query.of(query));
        String said = html.replaceAll("</?mark>", "");

        assertThat(said).doesNotContain("<").doesNotContain("\"").doesNotContain("'");
        String plain = said.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
        assertThat(plain.length()).isLessThanOrEqualTo(Passage.LENGTH_MAX);
    }
}
