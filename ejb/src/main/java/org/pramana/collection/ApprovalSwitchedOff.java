package org.pramana.collection;

/** CDI event, inside the transaction: nothing in this collection waits for approval any more. */
public record ApprovalSwitchedOff(long collectionId) {}
