package org.pramana.verification;

import java.io.Serializable;

/**
 * A run that nobody works on any more.
 *
 * @param executionId of the batch runtime, null if it never came to that
 */
public record InterruptedSweep(long runId, Long executionId) implements Serializable {}
