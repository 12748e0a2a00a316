package org.pramana.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmbeddingStoreTest {

    @Test
    void whatALongCardIsAboutIsToldByItsHeadingsAndAShortOneByItsText() {
        assertThat(EmbeddingStore.words("Gifts", "", "Thank a customer.")).isEqualTo("Gifts. Thank a customer.");
        assertThat(EmbeddingStore.words("Gifts", "Gifts\n Sizes \n\nShipping abroad\n", "Thank a customer.")).isEqualTo("Gifts. Sizes, Shipping abroad. Thank a customer.");
    }

    @Test
    void manyHeadingsLeaveRoomForTheBeginningOfTheText() {
        assertThat(EmbeddingStore.words("Gifts", "A heading of some length\n".repeat(50), "Thank a customer.")).hasSizeLessThan(450).startsWith("Gifts. A heading").endsWith(". Thank a customer.");
    }
}
