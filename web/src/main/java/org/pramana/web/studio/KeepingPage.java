package org.pramana.web.studio;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import org.pramana.card.CardCatalogue;
import org.pramana.card.CardPage;
import org.pramana.card.UnknownCard;
import org.pramana.trust.Lifecycle;

/** Backs /studio/keeping.xhtml: verifiers, interval and end of one card, on a page that can be linked to. */
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
    private boolean archivable;
    private Instant archiveAt;
    private String successor;

    public void open() {
        if (card == null) {
            throw new UnknownCard("");
        }
        CardPage page = catalogue.page(card);
        title = page.title();
        archivable = page.owner() && page.lifecycle() == Lifecycle.PUBLISHED;
        archiveAt = page.archiveAt();
        successor = page.successorTitle();
        keeping.open(card, page.collectionKey());
    }

    /** Owners may say when it archives itself. */
    public boolean isArchivable() {
        return archivable;
    }

    /** Null: not by itself. */
    public Instant getArchiveAt() {
        return archiveAt;
    }

    /** Title of what readers are told to read instead from then on, may be null. */
    public String getSuccessor() {
        return successor;
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
