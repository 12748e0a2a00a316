package org.pramana.verification;

import java.io.Serializable;
import java.time.Instant;

/**
 * A reader, or an author by flagging, asks for a look: not answered yet.
 *
 * @param kind REQUESTED or FLAGGED
 * @param by the person's name
 * @param mine asked by the present visitor
 */
public record CheckRequest(long id, String kind, boolean hard, String by, boolean mine, Instant at, String text) implements Serializable {}
