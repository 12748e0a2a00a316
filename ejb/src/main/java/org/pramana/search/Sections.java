package org.pramana.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the model of sentences reads of a card. It reads only the beginning of any text, so that a long card under several headings is read once as a whole and
 * once for each of them; its best vector counts (ADR 27).
 */
final class Sections {

    /** Of the whole; more than the model takes. A card that has no more is read once. */
    static final int READ_MAX = 1500;

    /** Beside the whole. What comes later in a longer card is found by its words. */
    static final int MOST = 32;

    /** Two thirds of what the model reads; less of it finds long cards worse (measured, ADR 13). */
    private static final int OUTLINE_MAX = 400;

    private Sections() {}

    /**
     * @param headings of the text, one a line
     * @param body plain, with a line for each block
     * @return the whole first, then each section with the title of the card and its own heading
     */
    static List<String> of(String title, String headings, String body) {
        List<String> read = new ArrayList<>(List.of(whole(title, headings, body)));
        List<String> sections = body.length() > READ_MAX ? sections(title, headings, body) : List.of();
        if (sections.size() > 1) {
            read.addAll(sections.subList(0, Math.min(MOST, sections.size())));
        }
        return read;
    }

    /** What a long card is about is told by its headings, which come before the beginning of its text. */
    static String whole(String title, String headings, String body) {
        String outline = String.join(", ", headings.lines().map(String::strip).filter(heading -> !heading.isEmpty() && !heading.equals(title)).toList());
        String told = outline.isEmpty() ? "" : (outline.length() > OUTLINE_MAX ? outline.substring(0, OUTLINE_MAX) : outline) + ". ";
        return title + ". " + told + beginning(body);
    }

    /** Headings without anything below them are none: so a table of contents, which names them all, makes no sections. */
    private static List<String> sections(String title, String headings, String body) {
        Set<String> known = headings.lines().map(Sections::letters).filter(heading -> !heading.isEmpty()).collect(Collectors.toSet());
        List<String> sections = new ArrayList<>();
        String heading = "";
        StringBuilder text = new StringBuilder();
        for (String line : body.split("\n")) {
            if (known.contains(letters(line))) {
                add(sections, title, heading, text);
                heading = line.strip() + ". ";
            } else {
                text.append(line).append('\n');
            }
        }
        add(sections, title, heading, text);
        return sections;
    }

    private static void add(List<String> sections, String title, String heading, StringBuilder text) {
        String said = text.toString().strip();
        text.setLength(0);
        if (!said.isEmpty()) {
            sections.add(title + ". " + heading + beginning(said));
        }
    }

    /** Headings come from the markup, lines from the plain text: signs between their words may differ. */
    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
    }

    private static String beginning(String text) {
        return text.length() > READ_MAX ? text.substring(0, READ_MAX) : text;
    }
}
