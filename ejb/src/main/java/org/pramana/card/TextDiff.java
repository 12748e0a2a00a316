package org.pramana.card;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Two bodies as one readable difference. Blocks are compared first and words only inside blocks that changed, which reads better and keeps the work
 * small for long texts.
 *
 * <p>Marks are put around words, never around tags; what comes out is parsed and sanitised once more, so it is balanced and safe whatever went in.
 */
final class TextDiff {

    private static final Pattern TOKEN = Pattern.compile("<img[^>]*>|<[^>]*>|&[#a-zA-Z0-9]+;|[\\p{L}\\p{M}\\p{N}\\u200C\\u200D]+|\\s+|.", Pattern.DOTALL);
    private static final Pattern BLOCK_END = Pattern.compile("</(p|h2|h3|h4|li|tr|pre|blockquote|table|ul|ol|td|th|caption)>|<(hr|br)\\s*/?>");
    private static final Pattern TAG = Pattern.compile("^<(/?)([a-z0-9]+)");

    /** Comparing texts that have nothing in common costs the square of their lengths; beyond this sum of squares a block counts as replaced. */
    private static final long WORK_MAX = 12_000_000;

    private final StringBuilder inline = new StringBuilder();
    private final StringBuilder left = new StringBuilder();
    private final StringBuilder right = new StringBuilder();
    private int added;
    private int removed;
    private long work;

    private TextDiff() {}

    static TextDiff of(String before, String after) {
        TextDiff diff = new TextDiff();
        diff.compareBlocks(blocks(before), blocks(after));
        return diff;
    }

    String inlineHtml() {
        return balanced(inline);
    }

    String leftHtml() {
        return balanced(left);
    }

    String rightHtml() {
        return balanced(right);
    }

    int wordsAdded() {
        return added;
    }

    int wordsRemoved() {
        return removed;
    }

    private static String balanced(StringBuilder html) {
        Document page = Jsoup.parseBodyFragment(html.toString());
        page.outputSettings().prettyPrint(false);
        page.select("p:empty, li:empty, h2:empty, h3:empty, h4:empty, ul:empty, ol:empty").remove();
        return BodyHtml.safeDifference(page.body().html());
    }

    private void compareBlocks(List<List<String>> before, List<List<String>> after) {
        if (!affordable(before.size(), after.size())) {
            gone(flat(before));
            come(flat(after));
            return;
        }
        for (AbstractDelta<List<String>> delta : DiffUtils.diff(before, after, new MyersDiff<>(), null, true).getDeltas()) {
            List<String> old = flat(delta.getSource().getLines());
            List<String> fresh = flat(delta.getTarget().getLines());
            if (delta.getType() == DeltaType.EQUAL) {
                same(fresh);
            } else if (affordable(old.size(), fresh.size())) {
                compareWords(old, fresh);
            } else {
                gone(old);
                come(fresh);
            }
        }
    }

    private boolean affordable(long before, long after) {
        long square = (before + after) * (before + after);
        if (work + square > WORK_MAX) {
            return false;
        }
        work += square;
        return true;
    }

    private void compareWords(List<String> before, List<String> after) {
        List<String> old = new ArrayList<>();
        List<String> fresh = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, new MyersDiff<>(), null, true).getDeltas()) {
            List<String> source = delta.getSource().getLines();
            if (delta.getType() != DeltaType.EQUAL) {
                old.addAll(source);
                fresh.addAll(delta.getTarget().getLines());
            } else if (!old.isEmpty() && !fresh.isEmpty() && source.size() == 1 && source.get(0).isBlank()) {
                old.addAll(source); // a blank between two changes: one change reads better than two
                fresh.addAll(source);
            } else {
                gone(old);
                come(fresh);
                old.clear();
                fresh.clear();
                same(source);
            }
        }
        gone(old);
        come(fresh);
    }

    private void same(List<String> tokens) {
        tokens.forEach(token -> {
            inline.append(token);
            left.append(token);
            right.append(token);
        });
    }

    /** Half of a pair of tags stays on the left only: in the one text for both it would open what nobody closes. */
    private void gone(List<String> tokens) {
        removed += countWords(tokens);
        marked(left, tokens, "del", true);
        marked(inline, tokens, "del", paired(tokens));
    }

    private void come(List<String> tokens) {
        added += countWords(tokens);
        marked(right, tokens, "ins", true);
        marked(inline, tokens, "ins", true);
    }

    private static void marked(StringBuilder out, List<String> tokens, String mark, boolean withTags) {
        boolean open = false;
        for (String token : tokens) {
            boolean words = !isTag(token);
            if (words && !open && !token.isBlank()) {
                out.append('<').append(mark).append('>');
                open = true;
            } else if (!words && open) {
                out.append("</").append(mark).append('>');
                open = false;
            }
            if (words || withTags) {
                out.append(token);
            } else if (BLOCK_END.matcher(token).matches()) {
                out.append(' ');
            }
        }
        if (open) {
            out.append("</").append(mark).append('>');
        }
    }

    private static boolean paired(List<String> tokens) {
        Deque<String> open = new ArrayDeque<>();
        for (String token : tokens) {
            Matcher tag = TAG.matcher(token);
            if (!isTag(token) || !tag.find() || tag.group(2).equals("br") || tag.group(2).equals("hr")) {
                continue;
            }
            if (tag.group(1).isEmpty()) {
                open.push(tag.group(2));
            } else if (open.isEmpty() || !open.pop().equals(tag.group(2))) {
                return false;
            }
        }
        return open.isEmpty();
    }

    private static int countWords(List<String> tokens) {
        return (int) tokens.stream().filter(token -> !isTag(token) && PlainText.WORD.matcher(token).find() || token.startsWith("<img")).count();
    }

    private static boolean isTag(String token) {
        return token.startsWith("<") && token.length() > 1 && !token.startsWith("<img");
    }

    private static List<String> flat(List<List<String>> blocks) {
        return blocks.stream().flatMap(List::stream).toList();
    }

    private static List<List<String>> blocks(String html) {
        List<List<String>> blocks = new ArrayList<>();
        List<String> block = new ArrayList<>();
        Matcher token = TOKEN.matcher(html);
        while (token.find()) {
            block.add(token.group());
            if (BLOCK_END.matcher(token.group()).matches()) {
                blocks.add(block);
                block = new ArrayList<>();
            }
        }
        if (!block.isEmpty()) {
            blocks.add(block);
        }
        return blocks;
    }
}
