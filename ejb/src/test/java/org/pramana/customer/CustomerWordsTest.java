package org.pramana.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CustomerWordsTest {

    @Test
    void internalBlocksAreLeftOutWhereverTheyStand() {
        assertThat(CustomerWords.of("<p>Ten percent.</p><p class=\"internal\">Floor: 25.</p><ul><li>a</li></ul><blockquote><p class=\"internal\">No.</p></blockquote>"))
                .isEqualTo("<p>Ten percent.</p><ul><li>a</li></ul><blockquote></blockquote>");
    }

    @Test
    void anInternalHeadingTakesItsWholePartWithIt() {
        String html = "<h2>Prices</h2><p>49.</p><h2 class=\"internal\">Negotiation</h2><p>Start at 10.</p><h3>Then</h3><ul><li>25</li></ul><h2>Terms</h2><p>Yearly.</p>";
        assertThat(CustomerWords.of(html)).isEqualTo("<h2>Prices</h2><p>49.</p><h2>Terms</h2><p>Yearly.</p>");
    }

    @Test
    void wordsInNoElementGoWithTheInternalHeadingAboveThem() {
        assertThat(CustomerWords.of("<p>49.</p><h2 class=\"internal\">Negotiation</h2>Start at 10, <strong>never</strong> below 5.<p>No.</p> So.<h2>Terms</h2>Yearly."))
                .isEqualTo("<p>49.</p><h2>Terms</h2>Yearly.");
    }

    @Test
    void whatLeadsIntoTheHouseBecomesWords() {
        String html = "<p class=\"callout\">See <a href=\"card/floor-prices\">floor prices</a>, <a href=\"https://status.example\">status</a> <img src=\"attachment/00\" alt=\"a chart\" /></p>";
        assertThat(CustomerWords.of(html)).isEqualTo("<p>See floor prices, <a href=\"https://status.example\">status</a> a chart</p>");
    }

    @Test
    void nothingLeftIsSeen() {
        assertThat(CustomerWords.empty(CustomerWords.of("<h2 class=\"internal\">All of it</h2><p>secret</p>"))).isTrue();
    }
}
