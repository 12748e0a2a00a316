package org.pramana.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.pramana.verification.TrustHistory;
import org.pramana.verification.WhyThisState;

/** Backs /library/why.xhtml: why a card is in the state that it is in. The card's page opens it in place. */
@Named
@RequestScoped
public class WhyPage {

    @Inject
    TrustHistory history;

    private String card;
    private WhyThisState why;

    public void open() {
        why = history.why(card);
    }

    public WhyThisState getWhy() {
        return why;
    }

    public String getCard() {
        return card;
    }

    public void setCard(String card) {
        this.card = card;
    }
}
