package org.pramana.verification;

import java.io.Serializable;

/** One of many cards, and what became of it or would. @param why in words, where it is refused; else null */
public record BulkLine(String slug, String title, BulkOutcome outcome, String why) implements Serializable {}
