package org.pramana.card;

import java.io.Serializable;
import java.util.List;

/** What still points at a card: shown before it is archived. Only what this person may read is named; the rest is counted. */
public record Inbound(List<CardLine> cards, int hidden) implements Serializable {

    public Inbound {
        cards = List.copyOf(cards);
    }
}
