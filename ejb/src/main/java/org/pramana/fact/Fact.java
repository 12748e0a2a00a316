package org.pramana.fact;

import java.io.Serializable;
import java.util.Set;

/**
 * One claim of a text.
 *
 * @param shown as it is written, in the text's own digits
 * @param value the same for the same claim however it is written: {@code 1200.5}, {@code 2026-03-31}, an address
 * @param unit what is counted: {@code INR/user}, {@code day}, {@code %}; empty where nothing says
 * @param before the words of its sentence before it; in a table, the head of its row and of its column
 * @param after the words after it
 */
public record Fact(FactKind kind, String shown, String value, String unit, String before, String after) implements Serializable {

    /** The words that say what it is about, without the fact itself. */
    Set<String> topic() {
        return TopicWords.of(before + " " + after);
    }

    boolean sameAs(Fact other) {
        return kind == other.kind && unit.equals(other.unit) && value.equals(other.value);
    }
}
