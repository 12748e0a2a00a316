package org.pramana.web.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pramana.card.CardFilter.Order;
import org.pramana.card.CardFilter.TrustFilter;

class LibraryAddressTest {

    @Test
    void anEmptyAddressAsksForEverythingNewestFirst() {
        var address = LibraryAddress.of(Map.of());

        assertThat(address.searching()).isFalse();
        assertThat(address.narrowed()).isFalse();
        assertThat(address.first()).isZero();
        assertThat(address.filter().order()).isEqualTo(Order.NEWEST);
        assertThat(address.href()).isEqualTo("/library/index.xhtml?");
    }

    @Test
    void whatItSaysComesBackWhenItIsReadAgain() {
        var address = LibraryAddress.of(Map.of(
                "q", new String[] {"R&D = 15 % छूट"},
                "collection", new String[] {"pricing"},
                "trust", new String[] {"VERIFIED", "DUE_SOON"},
                "verifier", new String[] {"group:pricing-desk"},
                "favourites", new String[] {"true"},
                "days", new String[] {"90"}));

        assertThat(address.href())
                .isEqualTo("/library/index.xhtml?q=R%26D+%3D+15+%25+%E0%A4%9B%E0%A5%82%E0%A4%9F&collection=pricing&verifier=group%3Apricing-desk&trust=VERIFIED&trust=DUE_SOON&favourites=true&days=90&");
        assertThat(address.filter().trust()).containsExactlyInAnyOrder(TrustFilter.VERIFIED, TrustFilter.DUE_SOON);
        assertThat(address.narrowed()).isTrue();
    }

    @Test
    void aFolderIsLeftWithItsCollection() {
        Map<String, String[]> stayed = Map.of("collection", new String[] {"pricing"}, "folder", new String[] {"7"}, "folderOf", new String[] {"pricing"});
        Map<String, String[]> moved = Map.of("collection", new String[] {"support"}, "folder", new String[] {"7"}, "folderOf", new String[] {"pricing"});

        assertThat(LibraryAddress.of(stayed).filter().folderId()).isEqualTo(7);
        assertThat(LibraryAddress.of(moved).filter().folderId()).isNull();
        assertThat(LibraryAddress.of(moved).filter().collection()).isEqualTo("support");
    }

    @Test
    void whatItDoesNotUnderstandItLeavesOut() {
        var address = LibraryAddress.of(Map.of(
                "q", new String[] {"   "},
                "folder", new String[] {"1 or 1=1"},
                "trust", new String[] {"SURELY"},
                "order", new String[] {"RANDOM"},
                "days", new String[] {"-5"},
                "first", new String[] {"99999999999999999999"}));

        assertThat(address.words()).isNull();
        assertThat(address.narrowed()).isFalse();
        assertThat(address.first()).isZero();
        assertThat(address.filter().folderId()).isNull();
    }

    @Test
    void aNovelInTheSearchBoxIsCutAndNotRefused() {
        assertThat(LibraryAddress.of(Map.of("q", new String[] {"x".repeat(10_000)})).words()).hasSize(200);
    }

    @Test
    void anotherChoiceBeginsAtTheStartOfTheList() {
        var third = LibraryAddress.of(Map.of("q", new String[] {"sla"}, "first", new String[] {"40"}));

        assertThat(third.first()).isEqualTo(40);
        assertThat(third.with(third.filter().favouritesOnly(true)).first()).isZero();
    }
}
