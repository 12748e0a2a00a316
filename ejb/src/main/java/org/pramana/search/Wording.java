package org.pramana.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;

/**
 * A question as the index understands it. Put together from words only: no sign of any query language gets here, and no word is ever looked for by
 * its middle, which is what would make a search slow.
 */
final class Wording {

    private static final float TITLE = 0.5f;
    private static final float HEADINGS = 0.3f;
    private static final float TAGS = 0.3f;
    private static final float ALIASES = 0.3f;
    private static final float SYNONYM = 0.8f;
    private static final float CORRECTED = 0.6f;
    private static final float SPELLED = 0.8f;
    private static final float BEGUN = 1;
    private static final float TITLE_BEGUN = 3;
    /** A word that there is may be meant as it is. */
    private static final float LONGER = 0.2f;
    private static final float NEIGHBOURS = 0.3f;
    private static final float TOGETHER = 1;

    private static final int ALL_OF = 2;
    private static final int CORRECTED_WORDS_MAX = 6;
    /** Of fewer letters anything may become. */
    private static final int BEGUN_MIN = 3;
    /** How far a word may have been typed beyond its stem: "approva" of "approval", whose stem is "approv". */
    private static final int ENDING_MAX = 4;
    private static final int STEM_MIN = 4;

    private final Vocabulary vocabulary;
    private final Spelling spelling;
    private final List<String> stems = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final List<List<org.apache.lucene.search.Query>> others = new ArrayList<>();
    private final List<List<String>> phrases = new ArrayList<>();
    private final List<List<String>> together;
    private final List<String> tags;
    private final Set<Query.Term> marks;
    private final List<List<Query.Term>> said = new ArrayList<>();
    private final List<List<Query.Term>> called = new ArrayList<>();

    Wording(Query asked, Synonyms synonyms, IndexReader reader) throws IOException {
        this.vocabulary = new Vocabulary(reader);
        this.spelling = new Spelling(reader);
        this.tags = asked.tags();
        this.together = asked.together().stream().map(CardAnalysis.STEMS::words).filter(words -> words.size() > 1).toList();
        this.marks = new LinkedHashSet<>(asked.terms());
        for (Query.Term term : asked.terms()) {
            List<String> words = CardAnalysis.STEMS.words(term.text());
            List<Query.Term> ways = new ArrayList<>(List.of(term));
            said.add(ways);
            if (term.phrase() || words.size() > 1 || asked.quoted().contains(term.text())) {
                phrases.add(words);
            } else {
                words.forEach(word -> called.add(ways));
                stems.addAll(words);
                written.addAll(CardAnalysis.WORDS.words(term.text()));
            }
        }
        stems.forEach(stem -> others.add(new ArrayList<>()));
        for (int i = 0; i < stems.size(); i++) {
            synonyms(synonyms, i);
            spelled(i);
            dotted(i);
            split(i);
        }
        joined(CardAnalysis.WORDS.words(asked.whole()));
        for (List<String> groups : GroupedNumbers.uncertain(asked.whole())) {
            oneWord(String.join("", groups), groups);
        }
        if (asked.open() && !stems.isEmpty()) {
            begun(stems.size() - 1);
        }
    }

    /** Nothing that the index could know: signs alone. */
    boolean nothing() {
        return stems.isEmpty() && tags.isEmpty() && phrases.stream().allMatch(List::isEmpty);
    }

    /** What is to be marked in what was found: the words of the question, and what else they are called. */
    Marks marks() {
        return Marks.of(List.copyOf(marks));
    }

    /** For each term of the question all that it may be called: itself, its synonyms, other ways to spell it. What it may have been mistyped for is not among them. */
    List<Marks> said() {
        return said.stream().map(Marks::of).toList();
    }

    /** More than the two words that all have to be there: what matches few of them may still be the answer. */
    boolean isSentence() {
        return stems.size() > ALL_OF;
    }

    /** All of one or two words, a quarter of more: people type whole questions, and ranking by half of the words or more loses good answers (measured). */
    org.apache.lucene.search.Query strict() {
        return asking(!isSentence() ? stems.size() : Math.max(2, Math.round(stems.size() * 0.25f)));
    }

    /** Any of the words; beside a phrase or a tag, which has to be there anyway, not even that. */
    org.apache.lucene.search.Query loose() {
        return asking(phrases.isEmpty() && tags.isEmpty() ? Math.min(1, stems.size()) : 0);
    }

    /** Words that nobody wrote may have been meant as similar ones that somebody did, and the last one may not have been written to its end. @return whether there are any */
    boolean forgive() throws IOException {
        boolean any = false;
        int unknown = 0;
        for (int i = 0; i < stems.size() && unknown < CORRECTED_WORDS_MAX; i++) {
            String stem = stems.get(i);
            if (!vocabulary.known(stem) && others.get(i).isEmpty()) {
                unknown++;
                boolean last = i == stems.size() - 1 && stem.length() >= BEGUN_MIN && !Vocabulary.isNumbered(stem);
                any |= last && begun(i) || corrected(i);
            }
        }
        return any;
    }

    private boolean corrected(int place) throws IOException {
        List<String> similar = vocabulary.similar(stems.get(place));
        for (String word : similar) {
            others.get(place).add(new BoostQuery(word(word), CORRECTED));
            marks.add(new Query.Term(word, word, false, false));
        }
        return !similar.isEmpty();
    }

    private org.apache.lucene.search.Query asking(int needed) {
        BooleanQuery.Builder words = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
        for (int i = 0; i < stems.size(); i++) {
            List<org.apache.lucene.search.Query> ways = new ArrayList<>(others.get(i));
            ways.add(0, word(stems.get(i)));
            words.add(ways.size() == 1 ? ways.get(0) : new DisjunctionMaxQuery(ways, 0.1f), Occur.SHOULD);
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        if (!stems.isEmpty()) {
            all.add(words.build(), needed == 0 ? Occur.SHOULD : Occur.MUST);
        }
        for (List<String> phrase : phrases) {
            if (!phrase.isEmpty()) {
                all.add(phrase(CardIndex.TEXT, phrase, 0), Occur.MUST);
                all.add(new BoostQuery(phrase(CardIndex.TITLE, phrase, 0), TITLE), Occur.SHOULD);
            }
        }
        for (List<String> one : together) {
            all.add(new BoostQuery(phrase(CardIndex.TEXT, one, 0), TOGETHER), Occur.SHOULD);
        }
        for (String tag : tags) {
            all.add(new ConstantScoreQuery(new TermQuery(new Term(CardIndex.TAG, tag))), Occur.MUST);
        }
        for (int i = 0; i + 1 < stems.size(); i++) {
            all.add(new BoostQuery(phrase(CardIndex.TEXT, stems.subList(i, i + 2), 1), NEIGHBOURS), Occur.SHOULD);
        }
        return all.build();
    }

    private static org.apache.lucene.search.Query word(String stem) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(CardIndex.TEXT, stem)), Occur.MUST)
                .add(new BoostQuery(new TermQuery(new Term(CardIndex.TITLE, stem)), TITLE), Occur.SHOULD)
                .add(new BoostQuery(new TermQuery(new Term(CardIndex.HEADINGS, stem)), HEADINGS), Occur.SHOULD)
                .add(new BoostQuery(new TermQuery(new Term(CardIndex.TAGS, stem)), TAGS), Occur.SHOULD)
                .add(new BoostQuery(new TermQuery(new Term(CardIndex.ALIASES, stem)), ALIASES), Occur.SHOULD)
                .build();
    }

    private static PhraseQuery phrase(String field, List<String> words, int slop) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
        words.forEach(word -> phrase.add(new Term(field, word)));
        return phrase.build();
    }

    private void synonyms(Synonyms synonyms, int place) {
        for (Synonyms.Other other : synonyms.at(stems, place)) {
            org.apache.lucene.search.Query way = other.stems().size() == 1 ? word(other.stems().get(0)) : phrase(CardIndex.TEXT, other.stems(), 0);
            String text = other.text().toLowerCase(java.util.Locale.ROOT);
            Query.Term synonym = new Query.Term(text, text, other.stems().size() > 1, false);
            for (int covered = place; covered < place + other.length(); covered++) {
                others.get(covered).add(new BoostQuery(way, SYNONYM));
                mark(synonym, covered);
            }
        }
    }

    /** Words in Devanagari that no table knows may be names, which cards have in Latin letters. */
    private void spelled(int place) throws IOException {
        if (others.get(place).isEmpty()) {
            for (String word : spelling.of(written.get(place))) {
                others.get(place).add(new BoostQuery(word(word), SPELLED));
                mark(new Query.Term(word, word, false, false), place);
            }
        }
    }

    /** To the index S.L.A. is SLA; what is marked is as somebody wrote it. */
    private void dotted(int place) {
        String word = written.get(place);
        if (word.length() <= Acronyms.LETTERS_MAX && word.length() > 1 && word.chars().allMatch(Character::isLetter)) {
            String dotted = Acronyms.dotted(word);
            mark(new Query.Term(dotted, dotted, true, false), place);
        }
    }

    /** "self service" may have been written "selfservice", and "on-boarding", whose "on" says nothing alone, "onboarding". */
    private void joined(List<String> words) throws IOException {
        for (int i = 0; i + 1 < words.size(); i++) {
            oneWord(CardAnalysis.stem(words.get(i) + words.get(i + 1)), words.subList(i, i + 2));
        }
    }

    /** One word for these parts of it, where the cards have it. */
    private void oneWord(String whole, List<String> parts) throws IOException {
        List<Integer> covered = parts.stream().map(part -> stems.indexOf(CardAnalysis.stem(part))).filter(place -> place >= 0).distinct().toList();
        Query.Term way = new Query.Term(whole, whole, false, false);
        if (!covered.isEmpty() && vocabulary.known(whole)) {
            for (int place : covered) {
                if (!called.get(place).contains(way)) {
                    others.get(place).add(word(whole));
                    mark(way, place);
                }
            }
        }
    }

    /** "selfservice" may have been written "self-service". */
    private void split(int place) throws IOException {
        String stem = stems.get(place);
        if (stem.length() > Vocabulary.WORD_MAX) {
            return;
        }
        for (int at = 2; at <= stem.length() - 2; at++) {
            String left = CardAnalysis.stem(stem.substring(0, at));
            String right = stem.substring(at);
            if (vocabulary.known(left) && vocabulary.known(right)) {
                PhraseQuery apart = phrase(CardIndex.TEXT, List.of(left, right), 0);
                others.get(place).add(apart);
                for (String between : List.of(" ", "-")) {
                    String written = stem.substring(0, at) + between + right;
                    mark(new Query.Term(written, written, true, false), place);
                }
            }
        }
    }

    /** The word may be only the beginning of one. @return whether any word of the cards begins like that */
    private boolean begun(int place) throws IOException {
        String word = written.get(place);
        String start = word.startsWith(stems.get(place)) ? stems.get(place) : word;
        if (vocabulary.begins(start)) {
            org.apache.lucene.search.Query longer = new BooleanQuery.Builder()
                    .add(new ConstantScoreQuery(new PrefixQuery(new Term(CardIndex.TEXT, start))), Occur.MUST)
                    .add(new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(CardIndex.TYPED, word))), TITLE_BEGUN), Occur.SHOULD)
                    .build();
            others.get(place).add(new BoostQuery(longer, vocabulary.known(stems.get(place)) ? LONGER : BEGUN));
            return true;
        }
        for (int length = word.length() - 1; length >= Math.max(STEM_MIN, word.length() - ENDING_MAX); length--) {
            String stem = word.substring(0, length);
            if (vocabulary.known(stem)) {
                others.get(place).add(word(stem));
                marks.add(new Query.Term(stem, stem, false, false));
                return true;
            }
        }
        return false;
    }

    private void mark(Query.Term way, int place) {
        marks.add(way);
        called.get(place).add(way);
    }
}
