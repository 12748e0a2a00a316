package org.pramana.correction;

import java.io.Serializable;
import java.time.Instant;

/**
 * Somebody who had a wrong version before them, and was told.
 *
 * @param copied took it away, rather than only read it
 * @param version the last wrong one that they had before them, and when: {@code readAt}
 * @param customerTold they said that they told the customer
 */
public record CorrectedReader(String login, String name, boolean copied, int version, Instant readAt, boolean customerTold) implements Serializable {}
