package org.pramana.verification;

import java.io.Serializable;
import java.time.Instant;

/** A reader, or an author by flagging, asks for a look: not answered yet. */
public record CheckRequest(long id, String kind, boolean hard, String by, Instant at, String text) implements Serializable {}
