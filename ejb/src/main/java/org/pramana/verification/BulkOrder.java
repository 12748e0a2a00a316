package org.pramana.verification;

import java.time.Instant;
import java.util.Locale;
import org.pramana.collection.Visitor;

/**
 * What a run is to do.
 *
 * @param by who asked for it, with the rights that they have at this moment
 * @param language of the sentences that say why not
 */
public record BulkOrder(long run, BulkTerms terms, Visitor by, Locale language, Instant startedAt) {}
