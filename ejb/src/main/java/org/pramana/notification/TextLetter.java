package org.pramana.notification;

import java.util.List;

/** A digest as plain text, for those who read it so. */
final class TextLetter {

    private TextLetter() {}

    /** @param choose null with {@code choices}: it cannot be done without */
    static String of(String hello, List<DigestWriter.Section> sections, String why, String choose, String choices) {
        StringBuilder text = new StringBuilder(hello).append('\n');
        for (DigestWriter.Section section : sections) {
            text.append('\n').append(section.heading()).append('\n');
            section.entries().forEach(entry -> entry(text, entry));
            if (section.more() != null) {
                text.append('\n').append(section.more()).append('\n');
            }
            if (section.button() != null) {
                text.append('\n').append(section.button()).append('\n').append(section.address()).append('\n');
            }
        }
        text.append("\n-- \n").append(why).append('\n');
        if (choose != null) {
            text.append(choose).append(": ").append(choices).append('\n');
        }
        return text.toString();
    }

    private static void entry(StringBuilder text, DigestWriter.Entry entry) {
        text.append("\n* ").append(entry.title()).append("\n  ").append(entry.head()).append('\n');
        if (!entry.sentence().isEmpty()) {
            text.append("  ").append(entry.sentence().replace("\n", "\n  ")).append('\n');
        }
        if (!entry.facts().isEmpty()) {
            text.append("  ").append(entry.facts()).append('\n');
        }
        text.append("  ").append(entry.address()).append('\n');
    }
}
