package org.pramana.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.pramana.card.CardPage;
import org.pramana.insight.DoubtfulCopies;

/** What a card's page says to its authors about answers that were taken away unverified. */
@Named
@RequestScoped
public class Exposure {

    @Inject
    DoubtfulCopies copies;

    public int copiedInDoubt(CardPage card) {
        return copies.of(card);
    }

    public int getDays() {
        return DoubtfulCopies.DAYS;
    }
}
