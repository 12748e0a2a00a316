package org.pramana.insight;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The figures of one day, as they were measured then.
 *
 * @param readers of the 30 days that ended with it; null where nobody measured that
 * @param debt staleness debt; null likewise
 */
public record TrustDay(LocalDate day, TrustScore score, ReaderTrust readers, Long debt) implements Serializable {}
