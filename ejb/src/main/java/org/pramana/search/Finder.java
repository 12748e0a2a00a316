package org.pramana.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.pramana.collection.Visitor;

/** Finds for a person, with the node's index, or with the database's own where there is none to be used or nothing to look up in it. */
@ApplicationScoped
class Finder {

    @Inject
    IndexedSearch indexed;

    @Inject
    FullTextSearch fullText;

    @Inject
    NamedTags tags;

    /** Without words, the newest first. */
    Found find(Wanted wanted, Visitor visitor) {
        String typed = wanted.words();
        Wanted settled = wanted.saying(tags.settled(typed, visitor));
        Found found = Query.of(settled.words()).terms().isEmpty() ? fullText.search(settled, visitor) : indexed.search(settled, visitor).orElseGet(() -> fullText.search(settled, visitor));
        return found.words().equals(typed) ? found : new Found(typed, found.hits(), found.total(), found.facets(), found.answer());
    }

    /** Titles while typing. */
    List<Suggestion> suggest(String prefix, Visitor visitor, int size) {
        return indexed.suggest(prefix, visitor, size).orElseGet(() -> fullText.suggest(prefix, visitor, size));
    }

    /** Cards that may already say the same, best first. */
    List<Alike> alike(Query query, Visitor visitor, int size) {
        return fullText.alike(query, visitor, indexed.alike(query, visitor).orElse(null), size);
    }
}
