package org.pramana.policy;

import java.io.Serializable;

/**
 * What came of the wish to activate.
 *
 * @param active false: a second administrator has to agree
 * @param run the activation, which goes through the cards in parts from now on; null where it waits
 */
public record ActivationReport(boolean active, Long run) implements Serializable {}
