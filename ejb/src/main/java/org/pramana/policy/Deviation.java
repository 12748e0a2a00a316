package org.pramana.policy;

import java.io.Serializable;

/**
 * A card of an activation that did not become what was predicted: its title, no body.
 *
 * @param kind LEFT_ALONE: somebody changed it while the policy came into force; TOUCHED: somebody did between rehearsal and activation; OTHER_RULE: another rule
 *     holds by now; NOT_REHEARSED and NOT_CHANGED: only the activation, or only the rehearsal, speaks of it; OTHER_DAY: reckoned for another day; ORDER: its place
 *     in the ramp moved, because other cards came or went
 * @param predicted what was to become of it, in words
 * @param actual what became of it, in words
 * @param reason the kind in words
 */
public record Deviation(String slug, String title, String collection, String kind, String predicted, String actual, String reason) implements Serializable {}
