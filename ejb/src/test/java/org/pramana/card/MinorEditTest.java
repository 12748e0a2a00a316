package org.pramana.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MinorEditTest {

    private static final int ALLOWED = 20;

    @Test
    void example04_aPriceChangedFrom49To59IsNotMinor() {
        assertThat(objection("<p>The plan costs 49 euros.</p>", "<p>The plan costs 59 euros.</p>")).isEqualTo(MinorEdit.Objection.A_FACT);
    }

    @Test
    void aTypoIsMinor() {
        assertThat(objection("<p>The custmer gets a credit.</p>", "<p>The customer gets a credit.</p>")).isNull();
    }

    @Test
    void layoutIsMinor() {
        assertThat(objection("<p>One 5 %</p><p>Two</p>", "<ul><li>One <b>5 %</b></li><li>Two</li></ul>")).isNull();
    }

    @Test
    void aDateInWordsAnAddressACurrencyAndANegationAreNotMinor() {
        assertThat(objection("<p>From 3 March on</p>", "<p>From 3 April on</p>")).isEqualTo(MinorEdit.Objection.A_FACT);
        assertThat(objection("<p>See www.a.example</p>", "<p>See www.b.example</p>")).isEqualTo(MinorEdit.Objection.A_FACT);
        assertThat(objection("<p>costs ₹ 49</p>", "<p>costs $ 49</p>")).isEqualTo(MinorEdit.Objection.A_FACT);
        assertThat(objection("<p>This is allowed.</p>", "<p>This is not allowed.</p>")).isEqualTo(MinorEdit.Objection.A_FACT);
        assertThat(objection("<p>दस दिन</p>", "<p>सात दिन</p>")).isEqualTo(MinorEdit.Objection.A_FACT);
        assertThat(objection("<p>दिन ५</p>", "<p>दिन ६</p>")).isEqualTo(MinorEdit.Objection.A_FACT);
    }

    @Test
    void aLinkThatLeadsElsewhereIsNotMinor() {
        assertThat(objection("<a href=\"card/a\">here</a>", "<a href=\"card/b\">here</a>")).isEqualTo(MinorEdit.Objection.A_FACT);
    }

    @Test
    void moreWordsThanAllowedAreNotMinor() {
        String twenty = "word ".repeat(20);

        assertThat(objection("<p>x</p>", "<p>x " + twenty + "</p>")).isNull();
        assertThat(objection("<p>x</p>", "<p>x " + twenty + "more</p>")).isEqualTo(MinorEdit.Objection.TOO_MANY_WORDS);
    }

    @Test
    void theTitleCountsToo() {
        CleanWords before = CleanWords.of(CardWords.html("Price 2025", "<p>x</p>", List.of()));
        CleanWords after = CleanWords.of(CardWords.html("Price 2026", "<p>x</p>", List.of()));

        assertThat(MinorEdit.objection(before, after, ALLOWED)).isEqualTo(MinorEdit.Objection.A_FACT);
    }

    private static MinorEdit.Objection objection(String before, String after) {
        return MinorEdit.objection(
                CleanWords.of(CardWords.html("t", before, List.of())), CleanWords.of(CardWords.html("t", after, List.of())), ALLOWED);
    }
}
