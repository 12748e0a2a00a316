package org.pramana.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pramana.card.UnknownCard;
import org.pramana.collection.Access;
import org.pramana.collection.Visitor;
import org.pramana.store.Sql;

/** Finds for a person, with the node's index, or with the database's own where there is none to be used or nothing to look up in it. */
@ApplicationScoped
class Finder {

    /** From so many percent on a card may already say what somebody is about to write. */
    private static final int ALIKE_MIN = 50;

    /** And from so many on it is worth a look beside another. */
    private static final int SIMILAR_MIN = 25;

    /** What comes later in a card is seldom what it is about. */
    private static final int READ_MAX = 20_000;

    @Inject
    IndexedSearch indexed;

    @Inject
    FullTextSearch fullText;

    @Inject
    NamedTags tags;

    @Inject
    CardMeanings meanings;

    @Inject
    Sql sql;

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
        return fullText.alike(query, visitor, indexed.alike(query, visitor).orElse(null), ALIKE_MIN, size);
    }

    private record Said(long card, String title, String text) {}

    /** Cards that say or mean much the same as this one, likest first. */
    List<Alike> similar(String slug, Visitor visitor, int size) {
        Said said = sql.one(
                        "select c.id, t.title, concat_ws(' ', t.title, t.title, t.tags, left(t.body_text, " + READ_MAX + ")) from card c join card_text t on t.card_id = c.id"
                                + " where c.slug = ?1 and c.lifecycle = 'PUBLISHED' and " + Access.readable(visitor, "c"),
                        row -> new Said(row.number(), row.text(), row.text()),
                        slug)
                .orElseThrow(() -> new UnknownCard(slug));
        Optional<byte[]> vector = meanings.after("c.id = " + said.card(), 0, 1).stream().map(CardMeaning::vector).findFirst();
        Map<Long, Float> among = indexed.similar(said.card(), said.text(), vector, visitor).orElse(null);
        return fullText.alike(Query.of(said.title()), visitor, among, SIMILAR_MIN, size + 1).stream().filter(other -> other.card().id() != said.card()).limit(size).toList();
    }
}
