package org.pramana.duplicate;

/** @param text title and body of the published version */
public record ScannedText(long id, String text) {}
