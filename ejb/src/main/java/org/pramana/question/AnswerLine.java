package org.pramana.question;

import java.io.Serializable;
import java.time.Instant;

/**
 * An answer.
 *
 * @param card slug of the card that has it; null where there is none or the reader may not read it
 * @param objection why it did not help; null if nobody said so
 */
public record AnswerLine(
        long id, AnswerKind kind, String card, String cardTitle, String text, String by, Instant at, String objection, String objectedBy)
        implements Serializable {}
