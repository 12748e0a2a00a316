package org.pramana.search;

import java.io.Serializable;
import java.time.Instant;

/**
 * @param words what people ask for
 * @param others what that is also called
 * @param bothWays false: asking for {@code others} does not find {@code words}
 * @param by the name of who wrote it down; null where that was nobody
 */
public record SynonymLine(long id, String words, String others, boolean bothWays, String by, Instant at) implements Serializable {}
