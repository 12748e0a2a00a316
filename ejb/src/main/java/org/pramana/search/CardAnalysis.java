package org.pramana.search;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
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
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Text into words, the same way for what is written and for what is asked: small letters, no accents, no apostrophes, one kind of digits, numbers without
 * signs between their groups, stems.
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

    private static final int AT_ONCE = 512;

    private final boolean stemming;

    private CardAnalysis(boolean stemming) {
        this.stemming = stemming;
    }

    @Override
    protected Reader initReader(String field, Reader text) {
        return new StringReader(parted(all(text)));
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var letters = new StandardTokenizer();
        TokenStream words = new EnglishPossessiveFilter(new NumberGroupsFilter(letters));
        words = new ASCIIFoldingFilter(new DecimalDigitFilter(new LowerCaseFilter(words)));
        words = new HindiNormalizationFilter(new IndicNormalizationFilter(words));
        return new TokenStreamComponents(letters, stemming ? new PorterStemFilter(new HindiStemFilter(words)) : words);
    }

    /** A phrase does not run on from a title into the text below it. */
    @Override
    public int getPositionIncrementGap(String field) {
        return 10;
    }

    /** One after the other: of a number whose groups may also be words, the groups. */
    List<String> words(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = tokenStream("", text)) {
            CharTermAttribute word = stream.getAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (step.getPositionIncrement() > 0) {
                    words.add(word.toString());
                }
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
     * Every sign is a blank, as it is for {@link Query}; by itself the tokenizer would keep 12.3, node.js and max_size whole, and no question would find them. But the groups of a number
     * are one word, and so are the halves of O'Brien, however the apostrophe is written; the one before an English possessive's s stays, for the filter that takes it away.
     */
    private static String parted(String written) {
        String text = GroupedNumbers.marked(Acronyms.together(written));
        StringBuilder parted = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (!parts(letter)) {
                parted.append(letter);
            } else if (!Apostrophes.isOne(letter) || !Apostrophes.inside(text, i)) {
                parted.append(' ');
            } else if (Apostrophes.possessive(text, i)) {
                parted.append('\'');
            }
        }
        return parted.toString();
    }

    private static boolean parts(char letter) {
        if (Character.isSurrogate(letter) || letter == GroupedNumbers.UNCERTAIN) {
            return false;
        }
        if (Character.isLetterOrDigit(letter)) {
            return Apostrophes.isOne(letter);
        }
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> false;
            default -> letter != '\u200C' && letter != '\u200D';
        };
    }

    private static String all(Reader text) {
        StringBuilder all = new StringBuilder();
        char[] part = new char[AT_ONCE];
        try {
            for (int read = text.read(part); read >= 0; read = text.read(part)) {
                all.append(part, 0, read);
            }
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe); // it reads from a string
        }
        return all.toString();
    }
}
