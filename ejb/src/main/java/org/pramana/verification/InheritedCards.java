package org.pramana.verification;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Cards that came to the visitor from one person (behaviour.md §7).
 *
 * @param fromLogin null where they were nobody's
 * @param answerBy the day after which the earliest of them go on to somebody else
 * @param cards the first few of them, soonest due first
 */
public record InheritedCards(String fromLogin, String fromName, int count, LocalDate answerBy, List<Card> cards) implements Serializable {

    /** @param rule of §7, 1 to 5; 0: an administrator chose */
    public record Card(String slug, String title, String collection, LocalDate lapsesOn, int rule) implements Serializable {}

    public InheritedCards {
        cards = List.copyOf(cards);
    }
}
