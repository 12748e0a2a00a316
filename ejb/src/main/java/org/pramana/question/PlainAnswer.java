package org.pramana.question;

import java.io.Serializable;
import java.time.Instant;

/**
 * An answer in plain words that is no card yet, so that nobody vouches for it.
 *
 * @param question its number
 * @param title what was asked
 * @param passageHtml the best passage of the answer, escaped, with marks
 */
public record PlainAnswer(long question, String title, String passageHtml, String by, Instant at) implements Serializable {}
