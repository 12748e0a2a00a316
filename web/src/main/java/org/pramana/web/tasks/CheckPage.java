package org.pramana.web.tasks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.pramana.card.CardCatalogue;
import org.pramana.card.CardHistory;
import org.pramana.card.CardPage;
import org.pramana.card.UnknownCard;
import org.pramana.card.VersionDiff;
import org.pramana.trust.Lifecycle;

/** Backs /tasks/check.xhtml: what there is to check about one card, for a verifier who comes from the card and not from the queue. */
@Named
@RequestScoped
public class CheckPage {

    @Inject
    CardCatalogue catalogue;

    @Inject
    CardHistory history;

    private String slug;
    private CardPage card;
    private VersionDiff diff;

    public void open() {
        card = catalogue.page(String.valueOf(slug));
        if (card.bodyHidden() || card.lifecycle() != Lifecycle.PUBLISHED) {
            throw new UnknownCard(String.valueOf(slug));
        }
        Integer verified = card.stamp().verifiedVersion();
        if (verified != null && verified != card.version()) {
            diff = history.diff(card.slug(), verified, card.version());
        }
    }

    public CardPage getCard() {
        return card;
    }

    /** Since the verified version; null where nothing was verified, or nothing changed. */
    public VersionDiff getDiff() {
        return diff;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
