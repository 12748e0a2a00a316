package org.pramana.card;

/** CDI event, inside the transaction: the same words under other tags or other names, which is no new version (behaviour.md §3 row 19). */
public record CardRelabelled(long cardId) {}
