package org.pramana.web.studio;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.pramana.card.CardCatalogue;
import org.pramana.card.CardPage;
import org.pramana.card.CardRetirement;
import org.pramana.card.Inbound;
import org.pramana.card.UnknownCard;
import org.pramana.web.library.CardAddress;
import org.pramana.web.shell.Onward;
import org.pramana.web.shell.Shell;

/** Backs /studio/archive.xhtml: what still links to the card comes first, then the question (behaviour.md §2). */
@Named
@RequestScoped
public class ArchivePage {

    private static final String QUEUE = "queue";

    @Inject
    CardRetirement retirement;

    @Inject
    CardCatalogue catalogue;

    @Inject
    Onward onward;

    @Inject
    Shell shell;

    private String card;
    private String from;
    private String successor;
    private CardPage page;
    private Inbound inbound;

    public void open() {
        if (card == null) {
            throw new UnknownCard("");
        }
        page = catalogue.page(card);
        inbound = retirement.inbound(card);
    }

    public void archive() {
        retirement.archive(card, CardAddress.slug(successor));
        shell.changed();
        onward.say("studio.archived");
        onward.to(isFromQueue() ? "/tasks/index.xhtml" : CardAddress.of(card));
    }

    public boolean isFromQueue() {
        return QUEUE.equals(from);
    }

    public CardPage getPage() {
        return page;
    }

    public Inbound getInbound() {
        return inbound;
    }

    public String getCard() {
        return card;
    }

    public void setCard(String card) {
        this.card = card;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getSuccessor() {
        return successor;
    }

    public void setSuccessor(String successor) {
        this.successor = successor;
    }
}
