package org.pramana.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** What may be one number or several, as {@link GroupedNumbers} has marked it: every group is a word, and the whole number is one more at the place of the last. */
final class NumberGroupsFilter extends TokenFilter {

    private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Deque<String> groups = new ArrayDeque<>();
    private String whole;
    private State marked;

    NumberGroupsFilter(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!groups.isEmpty()) {
            return next(groups.poll(), 1);
        }
        if (whole != null) {
            String number = whole;
            whole = null;
            return next(number, 0);
        }
        if (!input.incrementToken()) {
            return false;
        }
        String text = word.toString();
        if (text.indexOf(GroupedNumbers.UNCERTAIN) > 0) {
            marked = captureState();
            groups.addAll(List.of(text.split(String.valueOf(GroupedNumbers.UNCERTAIN))));
            whole = text.replace(String.valueOf(GroupedNumbers.UNCERTAIN), "");
            word.setEmpty().append(groups.poll());
        }
        return true;
    }

    private boolean next(String text, int places) {
        restoreState(marked);
        word.setEmpty().append(text);
        step.setPositionIncrement(places);
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        groups.clear();
        whole = null;
    }
}
