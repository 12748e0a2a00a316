package org.pramana.card;

import java.time.LocalDate;
import org.pramana.collection.Visitor;

/**
 * What another feature has to say on a card's page, as one more column of the card's own statement. Features that come after this one know cards, never
 * the other way round; each finds its column again in {@link CardPage#more}. Where the words are not the visitor's to read, nobody says anything.
 */
public interface CardColumn {

    String name();

    /** A scalar expression over the {@code card} row of that alias, without parameters: only numbers out of the database and constants are written into it. */
    String sql(Visitor visitor, String card, LocalDate today);
}
