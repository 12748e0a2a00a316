package org.pramana.collection;

/** CDI event, inside the transaction: who may do what in a collection is another matter now. */
public record GrantsReplaced(long collectionId) {}
