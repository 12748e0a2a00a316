package org.pramana.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pramana.card.CardFilter;
import org.pramana.card.CardFilter.TrustFilter;
import org.pramana.card.CardFilterSql;
import org.pramana.card.CardLine;
import org.pramana.card.CardLineSql;
import org.pramana.collection.Access;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Row;
import org.pramana.store.Sql;
import org.pramana.trust.Lifecycle;

/** Finds what a person may read. */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.CREATOR})
public class CardSearch {

    /** Beyond so many hits nobody looks. */
    public static final int HITS_MAX = 50;

    private static final int SUGGESTIONS_MAX = 20;
    private static final int LOOKED_AT = 25;
    private static final int ALIKE_MIN = 50;

    @Inject
    Sql sql;

    @Inject
    Visitors visitors;

    @Inject
    Clock clock;

    /** @param words anything at all that a person can type, also nothing: then the newest cards come first */
    public Found search(String words, CardFilter filter, int first, int size) {
        Query query = Query.of(words);
        CardFilter published = filter.at(Lifecycle.PUBLISHED);
        SearchSql search = new SearchSql(query, published, visitors.current(), clock);
        SearchSql.Statement counts = search.counts();
        List<Count> counted = sql.list(
                counts.sql(), row -> new Count(row.constant(TrustFilter.class), row.text(), row.text(), row.count()), counts.parameters());
        int total = counted.stream().filter(count -> count.in(published)).filter(count -> count.trusted(published)).mapToInt(Count::hits).sum();
        int from = Math.max(0, first);
        int rows = Math.min(Math.max(1, size), HITS_MAX - from);
        List<Hit> hits = total == 0 || rows <= 0 ? List.of() : hits(search.hits(), query, from, rows);
        return new Found(words == null ? "" : words.strip(), hits, total, facets(counted, published));
    }

    /** Titles while typing. */
    public List<Suggestion> suggest(String prefix, int size) {
        Query query = Query.of(prefix);
        if (query.whole().isEmpty()) {
            return List.of();
        }
        Visitor visitor = visitors.current();
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
                Math.min(size, SUGGESTIONS_MAX),
                typed + "%",
                "% " + typed + "%");
    }

    /** Cards that may already answer what this title asks, best first; for the editor. */
    public List<Alike> alike(String title, int size) {
        Query query = Query.of(title);
        if (query.terms().size() < 2) {
            return List.of();
        }
        Visitor visitor = visitors.current();
        SearchSql.Statement hits = new SearchSql(query, CardFilter.any(), visitor, clock).alike();
        return sql.page(hits.sql(), row -> alike(query, row), 0, LOOKED_AT, hits.parameters()).stream()
                .filter(other -> other.percent() >= ALIKE_MIN)
                .sorted(Comparator.comparingInt(Alike::percent).reversed())
                .limit(size)
                .toList();
    }

    private record Count(TrustFilter seal, String collection, String name, int hits) {

        boolean in(CardFilter filter) {
            return filter.collection() == null || filter.collection().isBlank() || filter.collection().equals(collection);
        }

        boolean trusted(CardFilter filter) {
            return filter.trust().isEmpty() || filter.trust().contains(seal);
        }
    }

    private List<Hit> hits(SearchSql.Statement hits, Query query, int first, int size) {
        return sql.page(hits.sql(), row -> hit(query, row), first, size, hits.parameters());
    }

    private Hit hit(Query query, Row row) {
        CardLine card = CardLineSql.read(row, clock);
        String body = row.text();
        Set<Hit.Where> where = EnumSet.noneOf(Hit.Where.class);
        note(where, Hit.Where.TITLE, query, card.title());
        note(where, Hit.Where.TAGS, query, String.join(" ", card.tags()));
        note(where, Hit.Where.BODY, query, body);
        return new Hit(card, Passage.marked(card.title(), query), Passage.best(body, query), where);
    }

    private static void note(Set<Hit.Where> found, Hit.Where where, Query query, String text) {
        String small = text.toLowerCase(Locale.ROOT);
        if (query.terms().stream().anyMatch(term -> small.contains(term.stem()))) {
            found.add(where);
        }
    }

    /** A word in the other title counts whole, one in its text half: "paid in advance" may well answer "prepay". */
    private Alike alike(Query query, Row row) {
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
        return new Alike(card, (int) (100 * shared / query.terms().size()), row.count());
    }

    private static List<Facet> facets(List<Count> counted, CardFilter filter) {
        List<Facet> facets = new ArrayList<>();
        for (TrustFilter seal : TrustFilter.values()) {
            int hits = counted.stream().filter(count -> count.seal() == seal && count.in(filter)).mapToInt(Count::hits).sum();
            facets.add(new Facet(Facet.Kind.TRUST, seal.name(), seal.name(), hits));
        }
        Map<String, Facet> collections = new TreeMap<>();
        counted.stream()
                .filter(count -> count.trusted(filter))
                .forEach(count -> collections.merge(
                        count.collection(),
                        new Facet(Facet.Kind.COLLECTION, count.collection(), count.name(), count.hits()),
                        (a, b) -> new Facet(a.kind(), a.value(), a.label(), a.hits() + b.hits())));
        collections.values().stream().sorted(Comparator.comparingInt(Facet::hits).reversed()).forEach(facets::add);
        return facets;
    }

    private static String seal(TrustFilter state) {
        return switch (state) {
            case VERIFIED -> "ok";
            case DUE_SOON -> "due";
            case NEEDS_VERIFICATION -> "need";
            case UNTRACKED -> "none";
        };
    }
}
