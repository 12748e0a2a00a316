package org.pramana.exchange;

/** A page as the run keeps it. */
record ImportedRow(int no, String path, String outcome, Long cardId, byte[] content) {}
