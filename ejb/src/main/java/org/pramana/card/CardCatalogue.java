package org.pramana.card;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.pramana.people.Roles;

/** Reading and listing. Who may not read a card gets {@link UnknownCard}, never a hint. */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.CREATOR, Roles.ADMINISTRATOR})
public class CardCatalogue {

    /**
     * The card as I may see it: readers what is published or archived, drafters and owners also what is not yet, administrators without a grant
     * title and trust without the body. One statement.
     */
    public CardPage page(String slug) {
        throw new UnsupportedOperationException();
    }

    /** A page of cards that I may read, with the total: two statements. */
    public CardLines list(CardFilter filter, int first, int size) {
        throw new UnsupportedOperationException();
    }

    /** How many cards I may read, for the search box. */
    public int count(CardFilter filter) {
        throw new UnsupportedOperationException();
    }

    /** Cards that this one links to, that link to it, or that share its tags; best first. */
    public List<CardLine> related(String slug, int size) {
        throw new UnsupportedOperationException();
    }

    /** New and corrected since then, newest first; minor edits are not news. */
    public List<FreshCard> fresh(java.time.Instant since, int size) {
        throw new UnsupportedOperationException();
    }

    /** Most copied and viewed in the last seven days among what I may read. */
    public List<UsedCard> mostUsed(int size) {
        throw new UnsupportedOperationException();
    }

    /** Tags in use on cards that I may read, most used first; {@code prefix} may be empty. */
    public List<String> tags(String prefix, int size) {
        throw new UnsupportedOperationException();
    }
}
