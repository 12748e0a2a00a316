package org.pramana.card;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Puts two changes of one text together, block by block (paragraph, heading, list, table). What only one side touched is taken from that side; where
 * both touched the same block differently, nothing is guessed (behaviour.md §2: never last-writer-wins).
 */
final class ThreeWay {

    private final List<Block> base;
    private final Deque<Change> theirs;
    private final Deque<Change> mine;
    private final List<MergePiece> pieces = new ArrayList<>();

    /** Blocks {@code from} (inclusive) to {@code to} (exclusive) of the base read differently. */
    private record Change(int from, int to, List<Block> blocks) {}

    /** A block that reads the same is the same: editors write one paragraph of a quote, or bold words, in more ways than one. */
    private record Block(String html, String reading) {

        static Block of(Node node) {
            return new Block(node.outerHtml(), node instanceof Element element ? reading(element.clone()) : node.outerHtml().strip());
        }

        private static String reading(Element element) {
            element.select("blockquote > p, li > p, td > p, th > p").unwrap();
            element.select("b").tagName("strong");
            element.select("i").tagName("em");
            element.select("a").removeAttr("rel");
            return element.outerHtml().replaceAll("\\s+", " ");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Block block && reading.equals(block.reading);
        }

        @Override
        public int hashCode() {
            return reading.hashCode();
        }
    }

    private ThreeWay(List<Block> base, List<Block> theirs, List<Block> mine) {
        this.base = base;
        this.theirs = changes(base, theirs);
        this.mine = changes(base, mine);
    }

    static List<MergePiece> of(String base, String theirs, String mine) {
        ThreeWay merge = new ThreeWay(blocks(base), blocks(theirs), blocks(mine));
        merge.walk();
        return merge.pieces;
    }

    private void walk() {
        int at = 0;
        while (!theirs.isEmpty() || !mine.isEmpty()) {
            int start = Math.min(from(theirs), from(mine));
            keep(at, start);
            at = change(start);
        }
        keep(at, base.size());
    }

    /** Takes every change that touches the region that begins here; returns where it ends. */
    private int change(int start) {
        List<Change> byThem = new ArrayList<>();
        List<Change> byMe = new ArrayList<>();
        int end = start;
        int before;
        do {
            before = end + byThem.size() + byMe.size();
            end = take(theirs, byThem, start, end);
            end = take(mine, byMe, start, end);
        } while (before != end + byThem.size() + byMe.size());

        List<Block> theirText = applied(byThem, start, end);
        List<Block> myText = applied(byMe, start, end);
        pieces.add(new MergePiece(kind(byThem, byMe, theirText, myText), text(base.subList(start, end)), text(theirText), text(myText)));
        return end;
    }

    private static int take(Deque<Change> from, List<Change> into, int start, int end) {
        int reach = end;
        while (!from.isEmpty() && (from.peek().from() == start || from.peek().from() < reach)) {
            Change change = from.poll();
            into.add(change);
            reach = Math.max(reach, change.to());
        }
        return reach;
    }

    private static MergePiece.Kind kind(List<Change> byThem, List<Change> byMe, List<Block> theirText, List<Block> myText) {
        if (theirText.equals(myText)) {
            return MergePiece.Kind.SAME;
        }
        if (byMe.isEmpty()) {
            return MergePiece.Kind.THEIRS;
        }
        return byThem.isEmpty() ? MergePiece.Kind.MINE : MergePiece.Kind.BOTH;
    }

    private List<Block> applied(List<Change> changes, int start, int end) {
        List<Block> result = new ArrayList<>();
        int at = start;
        for (Change change : changes) {
            result.addAll(base.subList(at, change.from()));
            result.addAll(change.blocks());
            at = change.to();
        }
        result.addAll(base.subList(at, end));
        return result;
    }

    private void keep(int from, int to) {
        if (from < to) {
            String text = text(base.subList(from, to));
            pieces.add(new MergePiece(MergePiece.Kind.SAME, text, text, text));
        }
    }

    private static int from(Deque<Change> changes) {
        return changes.isEmpty() ? Integer.MAX_VALUE : changes.peek().from();
    }

    private static Deque<Change> changes(List<Block> from, List<Block> to) {
        Deque<Change> changes = new ArrayDeque<>();
        for (AbstractDelta<Block> delta : DiffUtils.diff(from, to).getDeltas()) {
            int start = delta.getSource().getPosition();
            changes.add(new Change(start, start + delta.getSource().size(), delta.getTarget().getLines()));
        }
        return changes;
    }

    private static String text(List<Block> blocks) {
        return blocks.stream().map(Block::html).collect(Collectors.joining());
    }

    private static List<Block> blocks(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        body.ownerDocument().outputSettings().prettyPrint(false);
        return body.childNodes().stream().filter(node -> !node.outerHtml().isBlank()).map(Block::of).toList();
    }
}
