package org.pramana.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pramana.card.CardFilter.Order;
import org.pramana.card.CardFilter.TrustFilter;
import org.pramana.people.PartyKey;

class FilterTextTest {

    @Test
    void whatIsKeptComesBackAsItWas() {
        CardFilter filter = CardFilter.any()
                .saying(" discount \"spring\" ")
                .in("pricing")
                .folder(7L)
                .tagged("prepay")
                .by("asha")
                .verifiedBy(PartyKey.group("desk"))
                .trusted(TrustFilter.NEEDS_VERIFICATION, TrustFilter.DUE_SOON)
                .favouritesOnly(true)
                .changedWithin(90)
                .sorted(Order.DUE);

        assertThat(FilterText.read(FilterText.write(filter))).isEqualTo(filter);
    }

    @Test
    void whatIsNotSaidIsWhatever() {
        assertThat(FilterText.read(FilterText.write(CardFilter.any()))).isEqualTo(CardFilter.any());
    }
}
