package org.pramana.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.pramana.card.CardFilter;
import org.pramana.collection.Visitor;
import org.pramana.store.Sql;
import org.pramana.trust.Lifecycle;

/**
 * What of a filter the index itself can keep, so that the best matches are looked for among the cards that it lets through: where a word is in very many
 * cards, those with a rare tag, or my few favourites, would not be among the best of all.
 */
@ApplicationScoped
class Narrowing {

    /** Cards of one author, verifier or folder, and favourites: so many at most are named to the index. Among more than that the best of all have some. */
    private static final int NAMED_MAX = 5_000;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * @param parts conditions on the index
     * @param whole whether they are all that there is to the filter
     */
    record Kept(List<org.apache.lucene.search.Query> parts, boolean whole) {}

    /** One statement where the filter names people, a folder or favourites; none otherwise. */
    Kept of(CardFilter filter, Query asked, Visitor visitor) {
        List<org.apache.lucene.search.Query> parts = new ArrayList<>();
        asked.tags().forEach(tag -> parts.add(tagged(tag)));
        if (filter.tag() != null && !filter.tag().isBlank()) {
            parts.add(tagged(filter.tag().toLowerCase(Locale.ROOT)));
        }
        CardFilter rest = filter.tagged(null).folder(null).by(null).verifiedBy(null).favouritesOnly(false).at(Lifecycle.PUBLISHED);
        boolean whole = CardFilter.any().equals(rest);
        if (filter.folderId() != null || filter.author() != null || filter.verifier() != null || filter.favourites()) {
            SearchSql.Statement named = new SearchSql(asked, filter, visitor, clock).narrowed();
            List<Long> ids = sql.page(named.sql(), row -> row.number(), 0, NAMED_MAX + 1, named.parameters());
            if (ids.size() <= NAMED_MAX) {
                parts.add(new TermInSetQuery(CardIndex.ID, ids.stream().map(id -> new BytesRef(Long.toString(id))).toList()));
            } else {
                whole = false;
            }
        }
        return new Kept(parts, whole);
    }

    private static org.apache.lucene.search.Query tagged(String tag) {
        return new TermQuery(new Term(CardIndex.TAG, tag));
    }
}
