package org.pramana.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.pramana.card.CardColumn;
import org.pramana.card.CardPage;
import org.pramana.collection.Visitor;

/** On a card's page, in its own statement: that it was said to be wrong, has changed since, and nobody has told those who read it before. */
@ApplicationScoped
public class CorrectionPrompt implements CardColumn {

    private static final String NAME = "correction";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String sql(Visitor visitor, String card, LocalDate today) {
        return """
               (select max(flag.version_no) from card_reason flag
                 where flag.card_id = %1$s.id and flag.kind = 'FLAGGED' and flag.version_no < %1$s.version_no
                   and not exists (select 1 from correction told where told.card_id = %1$s.id and told.corrected_version > flag.version_no))"""
                .formatted(card);
    }

    /** Whether an author should be asked whom to tell. */
    public boolean due(CardPage page) {
        return page.mayEdit() && page.more().containsKey(NAME);
    }
}
