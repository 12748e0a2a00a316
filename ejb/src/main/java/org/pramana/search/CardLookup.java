package org.pramana.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.pramana.collection.Visitor;

/**
 * Questions to one state of the index. Who asks is a filter inside each of them, so that what is counted and ranked is what the person may read; the
 * database is asked again before anything is shown, because it alone knows what holds this very moment.
 */
final class CardLookup {

    /** With fewer hits than that the words may have been mistyped. */
    static final int FEW = 3;

    /** So many of its words say what a card is about. */
    private static final int SPECIAL_MAX = 25;

    private final IndexSearcher searcher;
    private final Visitor visitor;

    private final List<org.apache.lucene.search.Query> narrow;

    CardLookup(IndexSearcher searcher, Visitor visitor) {
        this(searcher, visitor, List.of());
    }

    /** @param narrow what every card has to match, beside the person's rights */
    CardLookup(IndexSearcher searcher, Visitor visitor, List<org.apache.lucene.search.Query> narrow) {
        this.searcher = searcher;
        this.visitor = visitor;
        this.narrow = narrow;
    }

    /**
     * @param scores by card, best first
     * @param total how many there are, more than {@code scores} where there was a limit
     * @param marks what to mark in them
     * @param said for each term of the question all that it may be called
     */
    record Candidates(Map<Long, Float> scores, long total, Marks marks, List<Marks> said) {}

    Candidates find(Query asked, Synonyms synonyms, int limit) throws IOException {
        Wording wording = new Wording(asked, synonyms, searcher.getIndexReader());
        if (wording.nothing() || visitor.levels().isEmpty()) {
            return new Candidates(Map.of(), 0, wording.marks(), wording.said());
        }
        TopDocs found = top(wording.strict(), limit);
        if (found.totalHits.value < FEW && wording.forgive()) {
            found = top(wording.strict(), limit);
        }
        if (found.totalHits.value == 0 || found.totalHits.value < FEW && wording.isSentence()) {
            found = top(wording.loose(), limit);
        }
        return new Candidates(scores(found), found.totalHits.value, wording.marks(), wording.said());
    }

    /**
     * The cards whose meaning is nearest, whatever their words and however far they are, with their likeness (the cosine), best first.
     *
     * @param meaning the vector of the question
     */
    Map<Long, Float> meant(byte[] meaning, int limit) throws IOException {
        if (visitor.levels().isEmpty()) {
            return Map.of();
        }
        BooleanQuery.Builder readable = new BooleanQuery.Builder();
        filters().forEach(filter -> readable.add(filter, Occur.FILTER));
        return NearestCards.of(meaning, readable.build(), limit, searcher);
    }

    /** Cards that have any of the words, best first; for "there may be one already". */
    List<Long> alike(Query asked, int limit) throws IOException {
        Wording wording = new Wording(asked, Synonyms.NONE, searcher.getIndexReader());
        return wording.nothing() || visitor.levels().isEmpty() ? List.of() : List.copyOf(scores(top(wording.loose(), limit)).keySet());
    }

    /**
     * Cards that say much of what is special in this one, best first, each with how much of it: 1 for as much as the card itself.
     *
     * @param text of the card
     */
    Map<Long, Float> similar(long card, String text, int limit) throws IOException {
        List<String> special = visitor.levels().isEmpty() ? List.of() : new Vocabulary(searcher.getIndexReader()).special(text, SPECIAL_MAX);
        if (special.isEmpty()) {
            return Map.of();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        special.forEach(stem -> any.add(new TermQuery(new Term(CardIndex.TEXT, stem)), Occur.SHOULD));
        Map<Long, Float> scores = scores(top(any.build(), limit + 1));
        Float own = scores.remove(card);
        float whole = own == null ? scores.values().stream().findFirst().orElse(1f) : own;
        scores.replaceAll((other, score) -> Math.min(1, score / whole));
        return scores;
    }

    /**
     * A title that has what was typed.
     *
     * @param fit 2 and more where the title begins with it, most where it is the whole title
     * @param words how many the title has
     */
    record Begun(long card, float fit, int words) {}

    /** Titles that have these words, the last of which may not be finished; those that begin with them come first. */
    List<Begun> begun(String typed, int limit) throws IOException {
        List<String> words = CardAnalysis.WORDS.words(typed);
        if (words.isEmpty() || visitor.levels().isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String word : words.subList(0, words.size() - 1)) {
            query.add(new ConstantScoreQuery(new TermQuery(new Term(CardIndex.TYPED, word))), Occur.FILTER);
        }
        query.add(new PrefixQuery(new Term(CardIndex.TYPED, words.get(words.size() - 1))), Occur.FILTER);
        query.add(new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(CardIndex.BEGINS, CardIndex.begins(typed)))), 2), Occur.SHOULD);
        query.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(CardIndex.BEGINS, CardIndex.begins(typed)))), 4), Occur.SHOULD);
        List<Begun> begun = new ArrayList<>();
        for (ScoreDoc hit : top(query.build(), limit).scoreDocs) {
            begun.add(new Begun(CardIndex.id(searcher, hit.doc), hit.score, SmallFloat.byte4ToInt((byte) CardIndex.value(searcher, hit.doc, leaf -> leaf.getNormValues(CardIndex.TYPED)))));
        }
        return begun;
    }

    private TopDocs top(org.apache.lucene.search.Query query, int limit) throws IOException {
        BooleanQuery.Builder filtered = new BooleanQuery.Builder().add(query, Occur.MUST);
        for (org.apache.lucene.search.Query filter : filters()) {
            filtered.add(filter, Occur.FILTER);
        }
        return searcher.search(filtered.build(), limit);
    }

    /** {@code Access.readable} as the index has it, and what else narrows the search. */
    private List<org.apache.lucene.search.Query> filters() {
        List<BytesRef> readers = new ArrayList<>();
        readers.add(new BytesRef(CardIndex.EVERYBODY));
        readers.add(new BytesRef("p" + visitor.id()));
        visitor.groups().forEach(group -> readers.add(new BytesRef("g" + group)));
        List<org.apache.lucene.search.Query> filters = new ArrayList<>(narrow);
        filters.add(new TermInSetQuery(CardIndex.COLLECTION, visitor.levels().keySet().stream().map(id -> new BytesRef(Long.toString(id))).toList()));
        filters.add(new TermInSetQuery(CardIndex.READER, readers));
        return filters;
    }

    private Map<Long, Float> scores(TopDocs found) throws IOException {
        Map<Long, Float> scores = new LinkedHashMap<>();
        for (ScoreDoc hit : found.scoreDocs) {
            scores.put(CardIndex.id(searcher, hit.doc), hit.score);
        }
        return scores;
    }
}
