package org.pramana.correction;

import java.io.Serializable;
import java.time.Instant;

/**
 * What I read was wrong.
 *
 * @param version that I had before me, and when: {@code readAt}
 * @param copied I took it away
 * @param customerTold I said that I told the customer
 */
public record CorrectionNotice(
        long id, String slug, String title, int version, Instant readAt, boolean copied, String before, String after, Instant at, boolean customerTold)
        implements Serializable {}
