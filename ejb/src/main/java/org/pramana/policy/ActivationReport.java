package org.pramana.policy;

import java.io.Serializable;

/**
 * What came of the wish to activate.
 *
 * @param active false: a second administrator has to agree
 * @param run the activation, null where it waits
 * @param changed cards that were changed
 * @param differing cards that did not become what the rehearsal said; null where there was none
 */
public record ActivationReport(boolean active, Long run, int changed, Integer differing) implements Serializable {}
