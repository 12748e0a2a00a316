package org.pramana.card;

import java.io.Serializable;
import java.util.List;

/** One page of a list, and how many there are in all that this person may read. */
public record CardLines(List<CardLine> lines, int total) implements Serializable {

    public CardLines {
        lines = List.copyOf(lines);
    }
}
