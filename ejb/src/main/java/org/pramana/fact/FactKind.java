package org.pramana.fact;

/** What sort of claim it is. */
public enum FactKind {
    PRICE,
    /** Any other number, with its unit where it has one. */
    NUMBER,
    /** A day, month, quarter or year, or a time of the day. */
    DATE,
    /** Where something leads: an address of the web, of a card, of an attachment. */
    LINK,
    /** A person, product or company, as far as capital letters tell. */
    NAME;

    /** Whether two cards can contradict each other about it. */
    public boolean isFigure() {
        return this == PRICE || this == NUMBER || this == DATE;
    }
}
