package org.pramana.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SectionsTest {

    private static final String LONG = "It says a lot, and none of it matters here. ".repeat(40);

    @Test
    void whatALongCardIsAboutIsToldByItsHeadingsAndAShortOneByItsText() {
        assertThat(Sections.of("Gifts", "", "Thank a customer.")).containsExactly("Gifts. Thank a customer.");
        assertThat(Sections.of("Gifts", "Gifts\n Sizes \n\nShipping abroad\n", "Thank a customer.")).containsExactly("Gifts. Sizes, Shipping abroad. Thank a customer.");
    }

    @Test
    void manyHeadingsLeaveRoomForTheBeginningOfTheText() {
        assertThat(Sections.whole("Gifts", "A heading of some length\n".repeat(50), "Thank a customer.")).hasSizeLessThan(450).startsWith("Gifts. A heading").endsWith(". Thank a customer.");
    }

    @Test
    void aLongCardIsReadAsAWholeAndSectionBySection() {
        String body = "Thank a customer.\nSizes & colours\nFour of each.\nShipping abroad\nTakes a month.\n" + LONG;

        List<String> read = Sections.of("Gifts", "Sizes   colours\nShipping abroad\n", body); // what stood between the two words was an entity

        assertThat(read).hasSize(4).startsWith("Gifts. Sizes   colours, Shipping abroad. " + body.substring(0, Sections.READ_MAX), "Gifts. Thank a customer.", "Gifts. Sizes & colours. Four of each.");
        assertThat(read.get(3)).startsWith("Gifts. Shipping abroad. Takes a month.");
    }

    @Test
    void aTableOfContentsIsNoSection() {
        assertThat(Sections.of("Gifts", "Sizes\nShipping\n", "Sizes\nShipping\nSizes\nFour.\nShipping\nA month.\n" + LONG)).hasSize(3).element(1).isEqualTo("Gifts. Sizes. Four.");
    }

    @Test
    void aLongCardWithoutHeadingsIsReadOnce() {
        assertThat(Sections.of("Gifts", "", LONG)).hasSize(1);
        assertThat(Sections.of("Gifts", "Gifts\n", "Gifts\n" + LONG)).as("nothing stands above the only one").hasSize(1);
    }

    @Test
    void soManySectionsAndNoMore() {
        String headings = IntStream.range(0, 100).mapToObj(i -> "Part " + i).collect(Collectors.joining("\n"));
        String body = IntStream.range(0, 100).mapToObj(i -> "Part " + i + "\n" + LONG).collect(Collectors.joining("\n"));

        assertThat(Sections.of("Gifts", headings, body)).hasSize(1 + Sections.MOST).allSatisfy(read -> assertThat(read).hasSizeLessThan(2_000));
    }
}
