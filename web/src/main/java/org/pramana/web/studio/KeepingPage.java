package org.pramana.web.studio;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.pramana.card.CardCatalogue;
import org.pramana.card.CardPage;
import org.pramana.card.UnknownCard;

/** Backs /studio/keeping.xhtml: verifiers and interval of one card, on a page that can be linked to. */
@Named
@ViewScoped
public class KeepingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CardCatalogue catalogue;

    @Inject
    Keeping keeping;

    private String card;
    private String title;

    public void open() {
        if (card == null) {
            throw new UnknownCard("");
        }
        CardPage page = catalogue.page(card);
        title = page.title();
        keeping.open(card, page.collectionKey());
    }

    public String getTitle() {
        return title;
    }

    public String getCard() {
        return card;
    }

    public void setCard(String card) {
        this.card = card;
    }
}
