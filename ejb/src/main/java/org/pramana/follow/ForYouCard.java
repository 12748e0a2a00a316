package org.pramana.follow;

import java.io.Serializable;
import java.util.Locale;
import org.pramana.card.FreshCard;

/** A new or changed card, and what it has to do with me. */
public record ForYouCard(FreshCard fresh, Relevance relevance) implements Serializable {

    /** "Because you follow Billing"; null where it is only new. */
    public String because(Locale language) {
        return relevance.sentence(language);
    }

    /** Whether it has anything to do with me. */
    public boolean concernsMe() {
        return relevance.concernsThem();
    }

    /** News of it comes by following it. */
    public boolean followed() {
        return relevance.followed() != null;
    }
}
