package org.pramana.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.store.AlreadyClosedException;
import org.pramana.card.CardFilter;
import org.pramana.card.CardFilter.TrustFilter;
import org.pramana.card.CardLine;
import org.pramana.card.CardLineSql;
import org.pramana.collection.Visitor;
import org.pramana.store.Sql;

/**
 * Finding with the node's index: the index says which cards match and how well, the database which of them the person may read now and how far they
 * can be trusted today. Everything comes out empty where the index cannot be used, and somebody else has to search.
 */
@ApplicationScoped
class IndexedSearch {

    /** Of so many best matches all is known: who may read them, their trust, how they divide. What is beyond is not counted. */
    static final int WEIGHED = 500;

    /** Where much of what matches is filtered out. */
    private static final int WEIGHED_FILTERED = 5_000;

    /** The nearest of so many cards by their meaning are joined with them; more where much is filtered out. */
    private static final int NEAREST = 50;

    private static final int NEAREST_FILTERED = 500;

    private static final int LOOKED_AT = 25;
    private static final int MEANT = 5;
    private static final int BEGUN = 200;

    @Inject
    LiveIndex live;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Meaning meaning;

    @Inject
    Narrowing narrowing;

    private record Weighed(long id, String title, Tally.Count count, Why why, double score) {}

    /** What the index says: words that match, and meanings that are like; the latter is empty where meaning was not asked. */
    private record Matches(CardLookup.Candidates words, Map<Long, Float> meaning) {}

    Optional<Found> search(Wanted wanted, Visitor visitor) {
        Query asked = wanted.query();
        CardFilter published = wanted.filter();
        Optional<byte[]> vector = wanted.by() == By.WORDS ? Optional.empty() : meaning.of(asked);
        boolean narrowed = !CardFilter.any().equals(published);
        Narrowing.Kept kept = narrowing.of(published, asked, visitor);
        return reading(care -> {
            Matches matches = care.index().orElseThrow(() -> new AlreadyClosedException("no index")).read(searcher -> {
                CardLookup lookup = new CardLookup(searcher, visitor, kept.parts());
                CardLookup.Candidates found = lookup.find(asked, care.synonyms(), narrowed ? WEIGHED_FILTERED : WEIGHED);
                boolean invented = found.scores().isEmpty() && asked.onlyCodes(); // to the model all codes are alike
                return new Matches(found, vector.isEmpty() || invented ? Map.of() : lookup.meant(vector.get(), kept.whole() ? NEAREST : NEAREST_FILTERED));
            });
            CardLookup.Candidates candidates = matches.words();
            SearchSql statements = new SearchSql(asked, published, visitor, clock);
            List<Weighed> weighed = weigh(asked, wanted.by() == By.MEANING ? Map.of() : candidates.scores(), matches.meaning(), statements, care);
            Tally tally = new Tally(weighed.stream().map(Weighed::count).toList(), published);
            List<Weighed> page = weighed.stream()
                    .filter(one -> one.count().in(published) && one.count().trusted(published))
                    .sorted(Comparator.comparingDouble(Weighed::score).thenComparingLong(Weighed::id).reversed())
                    .skip(wanted.first())
                    .limit(Math.max(0, wanted.size()))
                    .toList();
            List<Hit> hits = hits(page, candidates.marks(), statements);
            return new Found(wanted.words(), hits, tally.total(), tally.facets(), wanted.first() == 0 ? answer(hits, candidates.said()) : null);
        });
    }

    /** Without waiting for what has just been published: the next letter finds it. */
    Optional<List<Suggestion>> suggest(String typed, Visitor visitor, int size) {
        return readingAtOnce(care -> {
            List<Long> best = care.index().orElseThrow(() -> new AlreadyClosedException("no index"))
                    .read(searcher -> new CardLookup(searcher, visitor).begun(typed, BEGUN))
                    .stream()
                    .sorted(Comparator.comparing(CardLookup.Begun::fit).reversed()
                            .thenComparing(begun -> -care.uses(begun.card()))
                            .thenComparing(CardLookup.Begun::words)
                            .thenComparing(CardLookup.Begun::card))
                    .map(CardLookup.Begun::card)
                    .toList();
            List<Suggestion> shown = titles(best.subList(0, Math.min(best.size(), size)), visitor);
            return shown.size() < size && best.size() > size ? titles(best, visitor).stream().limit(size).toList() : shown;
        });
    }

    /** In this order; the database decides which of them may be read now. That is most of what a suggestion costs, so it is asked about those that are shown. */
    private List<Suggestion> titles(List<Long> ids, Visitor visitor) {
        if (ids.isEmpty()) {
            return List.of();
        }
        SearchSql.Statement titles = new SearchSql(Query.of(""), CardFilter.any(), visitor, clock).titles(ids);
        Map<Long, Suggestion> readable = new HashMap<>();
        sql.list(
                titles.sql(),
                row -> readable.put(row.number(), new Suggestion(row.text(), row.text(), row.text(), FullTextSearch.seal(row.constant(TrustFilter.class)))),
                titles.parameters());
        return ids.stream().map(readable::get).filter(Objects::nonNull).toList();
    }

    /** Which cards may be alike, by their words or by what they mean, each with how like its meaning is; 0 where it was not asked. */
    Optional<Map<Long, Float>> alike(Query query, Visitor visitor) {
        Optional<byte[]> vector = meaning.of(query);
        return reading(care -> care.index().orElseThrow(() -> new AlreadyClosedException("no index")).read(searcher -> {
            CardLookup lookup = new CardLookup(searcher, visitor);
            Map<Long, Float> alike = new LinkedHashMap<>();
            if (vector.isPresent()) {
                alike.putAll(lookup.meant(vector.get(), MEANT));
            }
            lookup.alike(query, LOOKED_AT).forEach(card -> alike.putIfAbsent(card, 0f));
            return alike;
        }));
    }

    /**
     * Which cards say or mean much the same as this one, each with how like it is, 0 to 1.
     *
     * @param vector of its meaning; empty where there is none
     */
    Optional<Map<Long, Float>> similar(long card, String text, Optional<byte[]> vector, Visitor visitor) {
        return reading(care -> care.index().orElseThrow(() -> new AlreadyClosedException("no index")).read(searcher -> {
            CardLookup lookup = new CardLookup(searcher, visitor);
            Map<Long, Float> similar = new LinkedHashMap<>(lookup.similar(card, text, LOOKED_AT));
            if (vector.isPresent()) {
                lookup.meant(vector.get(), MEANT + 1).forEach((other, likeness) -> similar.merge(other, likeness, Math::max));
            }
            similar.remove(card);
            return similar;
        }));
    }

    private interface Reading<T> {
        T of(IndexCare care) throws IOException;
    }

    private <T> Optional<T> reading(Reading<T> reading) {
        live.catchUp();
        return readingAtOnce(reading);
    }

    private <T> Optional<T> readingAtOnce(Reading<T> reading) {
        Optional<IndexCare> care = live.care();
        if (care.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.of(care.get()));
        } catch (AlreadyClosedException replaced) {
            return Optional.empty(); // by a newer one, this very moment
        } catch (IOException broken) {
            care.get().distrust(broken);
            return Optional.empty();
        }
    }

    /** By words alone their scores count, and with meaning the ranks in both. */
    private List<Weighed> weigh(Query asked, Map<Long, Float> scores, Map<Long, Float> likeness, SearchSql statements, IndexCare care) {
        Map<Long, ? extends Number> worth = likeness.isEmpty() ? scores : JoinedRanks.of(scores, likeness);
        if (worth.isEmpty()) {
            return List.of();
        }
        Ranking ranking = new Ranking(asked);
        float best = scores.isEmpty() ? 1 : scores.values().iterator().next();
        SearchSql.Statement among = statements.among(worth.keySet());
        return sql.list(
                among.sql(),
                row -> {
                    long id = row.number();
                    String title = row.text();
                    TrustFilter seal = row.constant(TrustFilter.class);
                    Tally.Count count = new Tally.Count(seal, row.text(), row.text(), 1);
                    Why why = ranking.why(scores.getOrDefault(id, 0f) / best, likeness.get(id), title, seal, care.uses(id), row.count());
                    return new Weighed(id, title, count, why, worth.get(id).doubleValue() * why.times());
                },
                among.parameters());
    }

    private List<Hit> hits(List<Weighed> page, Marks marks, SearchSql statements) {
        if (page.isEmpty()) {
            return List.of();
        }
        Map<Long, Why> whys = page.stream().collect(Collectors.toMap(Weighed::id, Weighed::why));
        Map<Long, Hit> hits = new HashMap<>();
        SearchSql.Statement lines = statements.lines(whys.keySet());
        sql.list(
                lines.sql(),
                row -> {
                    CardLine card = CardLineSql.read(row, clock);
                    return hits.put(card.id(), hit(card, row.text(), row.text(), marks, whys.get(card.id())));
                },
                lines.parameters());
        return page.stream().map(one -> hits.get(one.id())).filter(hit -> hit != null).toList();
    }

    private static Hit hit(CardLine card, String answered, String body, Marks marks, Why why) {
        String title = Passage.marked(card.title(), marks);
        String alias = Passage.bestLine(card.aliases(), marks);
        String question = answered == null ? null : Passage.bestLine(answered.lines().toList(), marks);
        String passage = Passage.best(body, marks);
        Set<Hit.Where> where = EnumSet.noneOf(Hit.Where.class);
        note(where, Hit.Where.TITLE, title.contains(Passage.MARK));
        note(where, Hit.Where.ALIASES, alias != null);
        note(where, Hit.Where.TAGS, Passage.has(String.join(" ", card.tags()), marks));
        note(where, Hit.Where.BODY, passage.contains(Passage.MARK));
        note(where, Hit.Where.ANSWERS, question != null);
        return new Hit(card, title, alias, question, passage, where, why);
    }

    private static void note(Set<Hit.Where> where, Hit.Where place, boolean found) {
        if (found) {
            where.add(place);
        }
    }

    private static Hit answer(List<Hit> hits, List<Marks> said) {
        if (hits.isEmpty()) {
            return null;
        }
        Hit best = hits.get(0);
        boolean verified = best.why().trust() == TrustFilter.VERIFIED || best.why().trust() == TrustFilter.DUE_SOON;
        return verified && Ranking.answers(said, best.card().title(), Passage.plain(best.passageHtml())) ? best : null;
    }
}
