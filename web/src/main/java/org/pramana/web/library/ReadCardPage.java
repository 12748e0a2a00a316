package org.pramana.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.pramana.card.CardCatalogue;
import org.pramana.card.CardConversation;
import org.pramana.card.CardLine;
import org.pramana.card.CardPage;
import org.pramana.card.CardReading;
import org.pramana.card.CommentLine;
import org.pramana.trust.Lifecycle;
import org.pramana.trust.VerificationMode;

/**
 * Backs /library/read-card.xhtml, the page behind {@code /card/SLUG}.
 *
 * <p>It lives for one request, so that reading leaves nothing in the session, and asks two questions: the card with what is said about it, and what is
 * near it. Its getters ask when they are first needed, because a form that comes back needs the card before any action runs.
 */
@Named
@RequestScoped
public class ReadCardPage {

    private static final int NEAR = 5;

    @Inject
    CardCatalogue catalogue;

    @Inject
    CardConversation conversation;

    @Inject
    CardReading reading;

    @Inject
    HttpServletRequest request;

    private CardPage card;
    private List<CommentLine> comments;
    private List<CardLine> related;

    /** Somebody looks: unknown cards end here, and the view is counted. */
    public void open() {
        if (!getCard().bodyHidden() && getCard().lifecycle() == Lifecycle.PUBLISHED) {
            reading.viewed(card);
        }
    }

    /** As the address says it. */
    public String getSlug() {
        Object forwarded = request.getAttribute(CardAddress.FORWARDED);
        return forwarded == null ? String.valueOf(request.getParameter("card")) : forwarded.toString();
    }

    public CardPage getCard() {
        if (card == null) {
            card = catalogue.page(getSlug());
        }
        return card;
    }

    public List<CommentLine> getComments() {
        if (comments == null) {
            comments = getCard().moreComments() ? conversation.comments(card.slug()) : card.comments();
        }
        return comments;
    }

    public List<CardLine> getRelated() {
        if (related == null) {
            related = getCard().bodyHidden() ? List.of() : catalogue.related(card.slug(), NEAR);
        }
        return related;
    }

    public boolean isPublished() {
        return getCard().lifecycle() == Lifecycle.PUBLISHED;
    }

    public boolean isArchived() {
        return getCard().lifecycle() == Lifecycle.ARCHIVED;
    }

    /** Whoever repeats this one to a customer should know that nobody vouches for it. */
    public boolean isDoubtful() {
        return getCard().stamp().trust().needsVerification();
    }

    /** A verification has to name the next date. */
    public boolean isDateNeeded() {
        return getCard().plan() != null && getCard().plan().mode() == VerificationMode.FIXED;
    }
}
