package org.pramana.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.pramana.card.CardFilter;
import org.pramana.collection.Visitor;
import org.pramana.trust.Lifecycle;

/** Finds for somebody who is not calling: whoever once missed something, or wrote a mail. Their rights hold; nothing is noted as their search. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ReaderSearch {

    @Inject
    IndexedSearch indexed;

    @Inject
    FullTextSearch fullText;

    @Inject
    NamedTags tags;

    /** Published cards that this reader may read, best first; nothing for no words. */
    public List<Hit> first(Visitor reader, String typed, int most) {
        String words = tags.settled(typed, reader);
        if (Query.of(words).terms().isEmpty()) {
            return List.of();
        }
        CardFilter published = CardFilter.any().at(Lifecycle.PUBLISHED);
        return indexed.search(words, published, By.BOTH, reader, 0, most).orElseGet(() -> fullText.search(words, published, reader, 0, most)).hits();
    }
}
