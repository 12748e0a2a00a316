package org.pramana.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.pramana.card.CardFilter;
import org.pramana.collection.Visitor;

/** Finds for somebody who is not calling: whoever once missed something, or wrote a mail. Their rights hold; nothing is noted as their search. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ReaderSearch {

    @Inject
    Finder finder;

    /** Published cards that this reader may read, best first; nothing for no words. */
    public List<Hit> first(Visitor reader, String typed, int most) {
        return Query.of(typed).nothing() ? List.of() : finder.find(new Wanted(typed, CardFilter.any(), By.BOTH, false, 0, most), reader).hits();
    }
}
