package org.pramana.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.pramana.card.CardColumn;
import org.pramana.card.CardPage;
import org.pramana.collection.Visitor;

/** On a card's page, in its own statement: how many people took the answer away while nobody vouched for it (beyond.md 3). */
@ApplicationScoped
public class DoubtfulCopies implements CardColumn {

    /** How far back. */
    public static final int DAYS = 90;

    private static final String NAME = "doubtful-copies";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String sql(Visitor visitor, String card, LocalDate today) {
        return """
               (select nullif(count(distinct taken.person_id), 0) from card_view taken
                 where taken.card_id = %s.id and taken.kind = 'COPY' and taken.state = 'NEEDS_VERIFICATION' and taken.at >= date '%s')"""
                .formatted(card, today.minusDays(DAYS));
    }

    /** For those who can do something about it, who write in the collection; 0 for everybody else. */
    public int of(CardPage page) {
        return page.mayEdit() && page.more().containsKey(NAME) ? Integer.parseInt(page.more().get(NAME)) : 0;
    }
}
