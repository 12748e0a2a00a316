package org.pramana.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Keeps the mark "for colleagues" on what is brought into a body's shapes. A copy for a customer leaves out what has it, so it may not get lost with the
 * element that it stood on: it goes on to the blocks inside that can have it.
 */
final class InternalBlocks {

    private static final String MARK = "internal";
    /** What {@link BodyHtml} lets have it, and what becomes one of those. */
    private static final Set<String> CAN_HAVE_IT = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "blockquote", "pre", "ul", "ol", "table");

    private InternalBlocks() {}

    static void settle(Element body) {
        body.select("." + MARK).stream().filter(InternalBlocks::holdsBlocks).forEach(InternalBlocks::settleOne);
    }

    private static void settleOne(Element block) {
        if (CAN_HAVE_IT.contains(block.normalName())) {
            block.attr("class", MARK); // alone: with another name beside it the policy would take both away
            return;
        }
        List<Node> bare = new ArrayList<>();
        for (Node child : List.copyOf(block.childNodes())) {
            if (child instanceof Element inner && holdsBlocks(inner)) {
                wrap(bare);
                settleOne(inner);
            } else {
                bare.add(child);
            }
        }
        wrap(bare);
    }

    /** It is one, or it is a link or bold words that stand around whole blocks. */
    private static boolean holdsBlocks(Element inner) {
        return inner.isBlock() || inner.getAllElements().stream().anyMatch(Element::isBlock);
    }

    /** Words in no element of their own get one. */
    private static void wrap(List<Node> bare) {
        if (bare.stream().anyMatch(node -> !node.outerHtml().isBlank())) {
            Element words = new Element("p").attr("class", MARK);
            bare.get(0).before(words);
            words.insertChildren(0, bare);
        }
        bare.clear();
    }

    /** @return the first, with the mark if the second had it, whose place it takes */
    static Element marked(Element instead, Element of) {
        return of.hasClass(MARK) ? instead.addClass(MARK) : instead;
    }

    static void clearAllElse(Element element) {
        boolean internal = element.hasClass(MARK);
        element.clearAttributes();
        if (internal) {
            element.attr("class", MARK);
        }
    }
}
