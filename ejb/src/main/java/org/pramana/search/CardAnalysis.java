package org.pramana.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharFilter;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Text into words, the same way for what is written and for what is asked: small letters, no accents, one kind of digits, stems.
 *
 * <p>English and Hindi are told apart word by word, by script: the stemmer of the one leaves words of the other alone. Cards that mix both, as most
 * Hindi ones here do with product names, so need no guess. Words that say nothing stay in the index, since phrases have them too; {@link Query} leaves
 * them out of questions.
 */
final class CardAnalysis extends Analyzer {

    /** Words as their stems. */
    static final CardAnalysis STEMS = new CardAnalysis(true);

    /** Words as they are written, for what somebody is still typing. */
    static final CardAnalysis WORDS = new CardAnalysis(false);

    private final boolean stemming;

    private CardAnalysis(boolean stemming) {
        this.stemming = stemming;
    }

    @Override
    protected Reader initReader(String field, Reader text) {
        return new Parted(text);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var letters = new StandardTokenizer();
        TokenStream words = new EnglishPossessiveFilter(letters);
        words = new ASCIIFoldingFilter(new DecimalDigitFilter(new LowerCaseFilter(words)));
        words = new HindiNormalizationFilter(new IndicNormalizationFilter(words));
        return new TokenStreamComponents(letters, stemming ? new PorterStemFilter(new HindiStemFilter(words)) : words);
    }

    /** A phrase does not run on from a title into the text below it. */
    @Override
    public int getPositionIncrementGap(String field) {
        return 10;
    }

    List<String> words(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = tokenStream("", text)) {
            CharTermAttribute word = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(word.toString());
            }
            stream.end();
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe); // it reads from a string
        }
        return words;
    }

    /** The stem of one word; the word itself where it is none. */
    static String stem(String word) {
        List<String> stems = STEMS.words(word);
        return stems.size() == 1 ? stems.get(0) : word;
    }

    /**
     * Every sign is a blank, as it is for {@link Query}; by itself the tokenizer would keep 12.3, 1,500, node.js and max_size whole, and no question would find them. Apostrophes stay,
     * for the English possessive.
     */
    private static final class Parted extends CharFilter {

        Parted(Reader text) {
            super(text);
        }

        @Override
        public int read(char[] letters, int from, int length) throws IOException {
            int read = input.read(letters, from, length);
            for (int i = from; i < from + read; i++) {
                if (parts(letters[i])) {
                    letters[i] = ' ';
                }
            }
            return read;
        }

        @Override
        protected int correct(int offset) {
            return offset;
        }

        private static boolean parts(char letter) {
            if (Character.isLetterOrDigit(letter) || Character.isSurrogate(letter)) {
                return false;
            }
            return switch (Character.getType(letter)) {
                case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> false;
                default -> "'\u2019\uFF07\u200C\u200D".indexOf(letter) < 0;
            };
        }
    }
}
