package org.pramana.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pramana.card.CardFilter;
import org.pramana.card.CardFilter.TrustFilter;
import org.pramana.card.CardFilterSql;
import org.pramana.card.CardLine;
import org.pramana.card.CardLineSql;
import org.pramana.collection.Access;
import org.pramana.collection.Visitor;
import org.pramana.store.Row;
import org.pramana.store.Sql;

/**
 * Finding with MariaDB's own full-text index: while the node's index is being built or cannot be read, and for what needs no words, the newest cards
 * and those with a tag.
 */
@ApplicationScoped
class FullTextSearch {

    private static final int LOOKED_AT = 30;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    Found search(Wanted wanted, Visitor visitor) {
        Query query = Query.of(wanted.words());
        SearchSql search = new SearchSql(query, wanted.filter(), visitor, clock);
        SearchSql.Statement counts = search.counts();
        List<Tally.Count> counted = sql.list(
                counts.sql(), row -> new Tally.Count(row.constant(TrustFilter.class), row.text(), row.text(), row.count()), counts.parameters());
        Tally tally = new Tally(counted, wanted.filter());
        List<Hit> hits = tally.total() == 0 || wanted.size() <= 0 ? List.of() : hits(search.hits(), query, wanted.first(), wanted.size());
        return new Found(wanted.words(), hits, tally.total(), tally.facets(), null);
    }

    List<Suggestion> suggest(String prefix, Visitor visitor, int size) {
        Query query = Query.of(prefix);
        String typed = SearchSql.escaped(query.whole());
        return sql.page(
                """
                select c.slug, c.title, k.name, %s
                  from card c join card_collection k on k.id = c.collection_id
                 where c.lifecycle = 'PUBLISHED' and %s and (c.title like ?1 or c.title like ?2)
                 order by c.title like ?1 desc, char_length(c.title), c.title, c.id
                """
                        .formatted(CardFilterSql.seal("c", LocalDate.now(clock)), Access.readable(visitor, "c")),
                row -> new Suggestion(row.text(), row.text(), row.text(), seal(row.constant(TrustFilter.class))),
                0,
                size,
                typed + "%",
                "% " + typed + "%");
    }

    /** @param among the cards that may be alike, with how like their meaning is; null: whatever the full-text index finds @param least how like they are, in percent */
    List<Alike> alike(Query query, Visitor visitor, Map<Long, Float> among, int least, int size) {
        SearchSql.Statement hits = new SearchSql(query, CardFilter.any(), visitor, clock).alike(among == null ? null : List.copyOf(among.keySet()));
        return sql.page(hits.sql(), row -> alike(query, row, among == null ? Map.of() : among), 0, LOOKED_AT, hits.parameters()).stream()
                .filter(other -> other.percent() >= least)
                .sorted(Comparator.comparingInt(Alike::percent).reversed())
                .limit(size)
                .toList();
    }

    private List<Hit> hits(SearchSql.Statement hits, Query query, int first, int size) {
        Marks marks = Marks.of(query);
        return sql.page(hits.sql(), row -> hit(query, marks, row), first, size, hits.parameters());
    }

    private Hit hit(Query query, Marks marks, Row row) {
        CardLine card = CardLineSql.read(row, clock);
        String body = row.text();
        Set<Hit.Where> where = EnumSet.noneOf(Hit.Where.class);
        note(where, Hit.Where.TITLE, query, card.title());
        note(where, Hit.Where.ALIASES, query, String.join("\n", card.aliases()));
        note(where, Hit.Where.TAGS, query, String.join(" ", card.tags()));
        note(where, Hit.Where.BODY, query, body);
        return new Hit(card, Passage.marked(card.title(), marks), Passage.bestLine(card.aliases(), marks), null, Passage.best(body, marks), where, null);
    }

    private static void note(Set<Hit.Where> found, Hit.Where where, Query query, String text) {
        String small = text.toLowerCase(Locale.ROOT);
        if (query.terms().stream().anyMatch(term -> small.contains(term.stem()))) {
            found.add(where);
        }
    }

    /** A word in the other title counts whole, one in its text half: "paid in advance" may well answer "prepay". */
    private Alike alike(Query query, Row row, Map<Long, Float> meaning) {
        CardLine card = CardLineSql.read(row, clock);
        String body = row.text().toLowerCase(Locale.ROOT);
        Query other = Query.of(card.title());
        double shared = 0;
        for (Query.Term term : query.terms()) {
            if (other.terms().stream().anyMatch(its -> its.stem().equals(term.stem()))) {
                shared += 1;
            } else if (!term.wholeWord() && body.contains(term.stem())) {
                shared += 0.5;
            }
        }
        return new Alike(card, (int) (100 * Math.max(shared / query.terms().size(), meaning.getOrDefault(card.id(), 0f))), row.count());
    }

    static String seal(TrustFilter state) {
        return switch (state) {
            case VERIFIED -> "ok";
            case DUE_SOON -> "due";
            case NEEDS_VERIFICATION -> "need";
            case UNTRACKED -> "none";
        };
    }
}
