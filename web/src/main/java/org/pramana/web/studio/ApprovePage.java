package org.pramana.web.studio;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.pramana.card.CardCatalogue;
import org.pramana.card.CardPage;
import org.pramana.card.CardPublication;
import org.pramana.card.UnknownCard;
import org.pramana.card.VersionDiff;
import org.pramana.web.shell.Onward;
import org.pramana.web.shell.Shell;

/** Backs /studio/approve.xhtml: one request to publish, what it would change, and the owner's yes or no (behaviour.md §2). */
@Named
@RequestScoped
public class ApprovePage {

    @Inject
    CardPublication publication;

    @Inject
    CardCatalogue catalogue;

    @Inject
    Onward onward;

    @Inject
    Shell shell;

    private String card;
    private String author;
    private String comment;
    private CardPage page;
    private VersionDiff diff;

    public void open() {
        if (card == null) {
            throw new UnknownCard("");
        }
        page = catalogue.page(card);
        diff = publication.proposal(card, author);
    }

    public void approve() {
        publication.approve(card, author);
        shell.changed();
        onward.say("studio.approved");
        onward.to("/studio/index.xhtml");
    }

    public void reject() {
        publication.reject(card, author, comment);
        onward.say("studio.turned-down");
        onward.to("/studio/index.xhtml");
    }

    public CardPage getPage() {
        return page;
    }

    public VersionDiff getDiff() {
        return diff;
    }

    public String getCard() {
        return card;
    }

    public void setCard(String card) {
        this.card = card;
    }

    public String getAuthor() {
        return author;
    }

    public void setAuthor(String author) {
        this.author = author;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}
