package org.pramana.question;

import java.io.Serializable;

/**
 * A question to be asked.
 *
 * @param collection key; null where {@code card} says it
 * @param title the question in one sentence, at most 200 characters
 * @param detail what else there is to know, at most 4,000; may be null
 * @param card slug of the card that it was asked from, or null
 * @param to login of the person whom the asker would like to ask, or null; they are asked if they are here, may read it and have room in their week, else whoever it is for
 * @param session of the page on which it was typed, so that what was suggested there is known; may be null
 */
public record NewQuestion(String collection, String title, String detail, String card, String to, String session) implements Serializable {}
