package org.pramana.people;

/** CDI event, inside the transaction: somebody has left, and looks after nothing any more (behaviour.md §7). */
public record PersonLeft(long personId) {}
