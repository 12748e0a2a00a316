package org.pramana.verification;

import java.io.Serializable;
import java.util.List;

/**
 * A card about which two runs decided differently.
 *
 * @param slug null, as {@code title} is, where the visitor may not know of the card
 * @param here what the one run decided, and {@code there} what the other did; empty where it had nothing to decide
 */
public record SweepDifference(String slug, String title, List<SweepDecision> here, List<SweepDecision> there) implements Serializable {}
