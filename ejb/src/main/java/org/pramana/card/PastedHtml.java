package org.pramana.card;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Brings HTML from the editor, from Word, from a web page or out of Markdown into the few shapes that a body has, before {@link BodyHtml} decides.
 * Nothing here is a safeguard; it only keeps what people meant.
 */
final class PastedHtml {

    static final String NOTICE_IMAGE = "card.cleaned.image";
    static final String NOTICE_FOREIGN_IMAGE = "card.cleaned.foreign-image";

    private static final Pattern DATA_IMAGE = Pattern.compile("data:image/[a-z+.-]+;base64,(.+)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern OWN_ATTACHMENT = Pattern.compile("^(?:[./]*|.*/)attachment/([0-9a-f]{32})$");
    private static final Pattern CARD_PATH = Pattern.compile("^(?!https?:|mailto:)(?:[./]*|.*/)card/([a-z0-9-]+)(#.*)?$");
    private static final Pattern INDENT = Pattern.compile("ql-indent-([1-8])");
    private static final Pattern WORD_LEVEL = Pattern.compile("level([1-9])", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD_NUMBER = Pattern.compile("^\\s*(\\(?[0-9a-zA-Z]{1,3}[.)])\\s*");
    private static final Pattern WORD_BULLET = Pattern.compile("^\\s*[·•o§ü\\-–][\\s\\u00A0]*");

    private final Document page;
    private final Function<byte[], String> keepImage;
    private final Set<String> notices = new TreeSet<>();

    /** @param keepImage takes the bytes of a pasted image and answers with its address, or null where it cannot be kept */
    PastedHtml(String html, Function<byte[], String> keepImage) {
        this.page = Jsoup.parseBodyFragment(html);
        this.page.outputSettings().prettyPrint(false);
        this.keepImage = keepImage;
        tidy();
    }

    String html() {
        return page.body().html();
    }

    Set<String> notices() {
        return notices;
    }

    private void tidy() {
        page.select("script, style, head, meta, link, title, template, iframe, object, embed, noscript, svg, math").remove();
        page.getElementsByAttributeValueStarting("class", "ql-ui").remove();
        removeComments(page.body());
        codeBlocks();
        wordLists();
        editorLists();
        InternalBlocks.settle(page.body());
        rename();
        meaningOfStyles();
        images();
        links();
        page.body().select("p:empty, h2:empty, h3:empty, h4:empty, li:empty, b:empty, strong:empty, i:empty, em:empty, u:empty, s:empty").remove();
    }

    private static void removeComments(Element root) {
        List<Node> comments = new ArrayList<>();
        root.traverse((node, depth) -> {
            if (node instanceof Comment) {
                comments.add(node);
            }
        });
        comments.forEach(Node::remove);
    }

    /** The editor writes a block of code as one div a line. */
    private void codeBlocks() {
        for (Element block : page.select("div.ql-code-block-container")) {
            String text = String.join("\n", block.select("div.ql-code-block").eachText().isEmpty() ? List.of(block.wholeText()) : lines(block));
            block.replaceWith(InternalBlocks.marked(new Element("pre").text(text), block));
        }
        for (Element pre : page.select("pre[class]")) {
            InternalBlocks.clearAllElse(pre);
        }
    }

    private static List<String> lines(Element block) {
        return block.select("div.ql-code-block").stream().map(Element::wholeText).toList();
    }

    /** The editor writes every list as {@code ol > li[data-list]} with indents as classes; a body has ul and ol that nest. */
    private void editorLists() {
        for (Element list : page.select("ol:has(> li[data-list]), ul:has(> li[class*=ql-indent])")) {
            list.replaceWith(InternalBlocks.marked(nested(list.children().stream().filter(child -> child.nameIs("li")).map(PastedHtml::item).toList()), list));
        }
    }

    private record Item(int depth, boolean numbered, Element li) {}

    private static Item item(Element li) {
        Matcher indent = INDENT.matcher(li.className());
        int depth = indent.find() ? Integer.parseInt(indent.group(1)) : 0;
        String kind = li.hasAttr("data-list") ? li.attr("data-list") : li.parent().nameIs("ul") ? "bullet" : "ordered";
        if (kind.equals("checked") || kind.equals("unchecked")) {
            li.prependChild(new TextNode(kind.equals("checked") ? "☑ " : "☐ "));
        }
        InternalBlocks.clearAllElse(li);
        return new Item(depth, kind.equals("ordered"), li);
    }

    private static Element nested(List<Item> items) {
        Element root = new Element("div");
        List<Element> open = new ArrayList<>();
        for (Item item : items) {
            while (open.size() > item.depth() + 1) {
                open.remove(open.size() - 1);
            }
            String tag = item.numbered() ? "ol" : "ul";
            if (open.size() == item.depth() + 1 && !open.get(open.size() - 1).nameIs(tag)) {
                open.remove(open.size() - 1);
            }
            while (open.size() < item.depth() + 1) {
                Element above = open.isEmpty() ? root : lastItem(open.get(open.size() - 1));
                open.add(above.appendElement(tag));
            }
            open.get(open.size() - 1).appendChild(item.li());
        }
        return root;
    }

    private static Element lastItem(Element list) {
        Element last = list.lastElementChild();
        return last == null ? list.appendElement("li") : last;
    }

    /** Word writes list items as paragraphs whose bullet is text. */
    private void wordLists() {
        List<Element> run = new ArrayList<>();
        for (Element paragraph : page.select("p")) {
            boolean listed = paragraph.className().contains("MsoListParagraph") || paragraph.attr("style").toLowerCase(Locale.ROOT).contains("mso-list:");
            if (listed && (run.isEmpty() || paragraph.previousElementSibling() == run.get(run.size() - 1))) {
                run.add(paragraph);
                continue;
            }
            replaceRun(run);
            if (listed) {
                run.add(paragraph);
            }
        }
        replaceRun(run);
    }

    private static void replaceRun(List<Element> run) {
        if (run.isEmpty()) {
            return;
        }
        List<Item> items = new ArrayList<>();
        Element first = run.get(0);
        Element place = new Element("div");
        first.before(place);
        for (Element paragraph : run) {
            Matcher level = WORD_LEVEL.matcher(paragraph.attr("style"));
            int depth = level.find() ? Integer.parseInt(level.group(1)) - 1 : 0;
            Element marker = paragraph.selectFirst("span[style*=mso-list]");
            String bullet = marker == null ? paragraph.text() : marker.text();
            boolean numbered = WORD_NUMBER.matcher(bullet).find();
            if (marker != null) {
                marker.remove();
            } else {
                stripBullet(paragraph);
            }
            Element li = new Element("li");
            li.insertChildren(0, new ArrayList<>(paragraph.childNodes()));
            paragraph.remove();
            items.add(new Item(depth, numbered, li));
        }
        place.replaceWith(nested(items));
        run.clear();
    }

    private static void stripBullet(Element paragraph) {
        paragraph.textNodes().stream().findFirst().ifPresent(text -> {
            String without = WORD_NUMBER.matcher(text.getWholeText()).replaceFirst("");
            text.text(WORD_BULLET.matcher(without).replaceFirst(""));
        });
    }

    private void rename() {
        page.select("h1").tagName("h2");
        page.select("h5, h6").tagName("h4");
        page.select("del, strike").tagName("s");
        page.select("ins").tagName("u");
        page.select("kbd, samp, tt").tagName("code");
        page.select("tfoot").tagName("tbody");
        page.select("dt").tagName("p");
        page.select("dd").tagName("p");
        for (Element box : page.select("input[type=checkbox]")) {
            box.replaceWith(new TextNode(box.hasAttr("checked") ? "☑ " : "☐ "));
        }
        for (Element block : page.select("div, section, article, header, footer, main, figure, figcaption")) {
            boolean holdsBlocks = block.children().stream().anyMatch(Element::isBlock);
            if (holdsBlocks) {
                block.unwrap();
            } else {
                block.tagName("p").clearAttributes();
            }
        }
    }

    /** Documents say bold and italic with styles. */
    private void meaningOfStyles() {
        for (Element span : page.select("span[style]")) {
            String style = span.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
            if (style.matches(".*font-weight:(bold|[6-9]00).*")) {
                span.tagName("strong").clearAttributes();
            } else if (style.contains("font-style:italic")) {
                span.tagName("em").clearAttributes();
            }
        }
        page.select("b[style*=font-weight:normal], b[style*='font-weight: normal']").unwrap(); // Google's wrapper around everything
    }

    private void images() {
        for (Element image : page.select("img")) {
            Matcher data = DATA_IMAGE.matcher(image.attr("src").strip());
            Matcher own = OWN_ATTACHMENT.matcher(image.attr("src"));
            if (own.matches()) {
                image.attr("src", AttachmentLine.PATH + own.group(1));
            } else if (data.matches()) {
                String address = kept(data.group(1));
                if (address == null) {
                    notices.add(NOTICE_IMAGE);
                    image.remove();
                } else {
                    image.attr("src", address);
                }
            } else {
                notices.add(NOTICE_FOREIGN_IMAGE);
                image.remove();
            }
        }
    }

    private String kept(String base64) {
        try {
            return keepImage.apply(Base64.getMimeDecoder().decode(base64));
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    /** Links to our own cards and attachments are kept without the part before, which differs from place to place. */
    private void links() {
        for (Element link : page.select("a[href]")) {
            Matcher own = OWN_ATTACHMENT.matcher(link.attr("href"));
            Matcher card = CARD_PATH.matcher(link.attr("href"));
            if (own.matches()) {
                link.attr("href", AttachmentLine.PATH + own.group(1));
            } else if (card.matches()) {
                link.attr("href", "card/" + card.group(1));
            }
        }
    }
}
