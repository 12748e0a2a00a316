package org.pramana.question;

import java.io.Serializable;
import java.util.List;
import org.pramana.search.Hit;

/** What is already known: at most five cards and five questions, all of which the asker may read. */
public record Known(List<Hit> cards, List<QuestionLine> questions) implements Serializable {

    public boolean nothing() {
        return cards.isEmpty() && questions.isEmpty();
    }
}
