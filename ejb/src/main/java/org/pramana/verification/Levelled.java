package org.pramana.verification;

import java.io.Serializable;
import java.time.Instant;

/** Cards that came earlier together. @param by who had it done @param undoneAt null while it stands */
public record Levelled(long id, Instant at, String by, int cards, Instant undoneAt) implements Serializable {}
