package org.pramana.fact;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A body as the sentences that a reader would read one after the other, and where its links lead. */
final class TextLines {

    /**
     * @param context what stands for the sentence's beginning where it has none: a table's cell is read with the head of its row and its column
     * @param heading capital letters mean nothing in it
     */
    record Line(String context, String text, boolean heading) {}

    record Link(String address, String text, String before, String after) {}

    private static final int LONGEST_LEAD = 60;

    private final List<Line> lines = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final StringBuilder present = new StringBuilder();

    private TextLines() {}

    static TextLines of(String html) {
        TextLines text = new TextLines();
        text.walk(Jsoup.parseBodyFragment(html == null ? "" : html).body(), "", false);
        text.flush("", false);
        return text;
    }

    List<Line> lines() {
        return lines;
    }

    List<Link> links() {
        return links;
    }

    private void walk(Element element, String context, boolean heading) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode words) {
                present.append(words.getWholeText());
            } else if (node instanceof Element child) {
                visit(child, context, heading);
            }
        }
    }

    private void visit(Element child, String context, boolean heading) {
        if (child.nameIs("table")) {
            flush(context, heading);
            table(child);
        } else if (child.nameIs("br")) {
            flush(context, heading);
        } else if (child.isBlock()) {
            flush(context, heading);
            boolean head = heading || child.normalName().matches("h[1-6]|caption");
            walk(child, context, head);
            flush(context, head);
        } else {
            if (child.nameIs("a") && child.hasAttr("href")) {
                links.add(new Link(child.attr("href").strip(), child.text(), tail(present.toString()), ""));
            }
            walk(child, context, heading);
        }
    }

    private void table(Element table) {
        List<String> heads = new ArrayList<>();
        for (Element row : table.select("tr")) {
            List<Element> cells = row.children().stream().filter(cell -> cell.nameIs("td") || cell.nameIs("th")).toList();
            boolean headRow = !cells.isEmpty() && (cells.stream().allMatch(cell -> cell.nameIs("th")) || row.parent() != null && row.parent().nameIs("thead"));
            if (headRow) {
                heads.clear();
                cells.forEach(cell -> heads.add(cell.text()));
            }
            String first = cells.isEmpty() ? "" : cells.get(0).text();
            for (int i = 0; i < cells.size(); i++) {
                String column = i < heads.size() && !headRow ? heads.get(i) : "";
                String lead = headRow || i == 0 ? column : joined(first, column);
                walk(cells.get(i), lead, headRow);
                flush(lead, headRow);
            }
        }
    }

    private static String joined(String row, String column) {
        return row.isBlank() || column.isBlank() ? row + column : row + " · " + column;
    }

    private void flush(String context, boolean heading) {
        String text = present.toString().replaceAll("[\\s\\u00A0\\u202F]+", " ").strip();
        present.setLength(0);
        if (!text.isEmpty()) {
            String lead = context.length() <= LONGEST_LEAD ? context : context.substring(0, LONGEST_LEAD);
            for (String sentence : text.split("(?<=[.!?।])(?<!\\b\\p{Lu}\\.)\\s+(?=[\\p{Lu}\\p{InDevanagari}])")) {
                lines.add(new Line(lead, sentence, heading));
            }
        }
    }

    private static String tail(String text) {
        String plain = text.replaceAll("[\\s\\u00A0]+", " ").stripLeading();
        return plain.length() <= LONGEST_LEAD ? plain : plain.substring(plain.indexOf(' ', plain.length() - LONGEST_LEAD) + 1);
    }
}
