package org.pramana.card;

import java.io.Serializable;

/**
 * How two cards are to become one.
 *
 * @param words what the survivor says from now on; null: what it says already
 * @param survivorVersion the version that was looked at, 0 where nobody says
 * @param duplicateVersion as {@code survivorVersion}
 * @param changeNote what readers are told has changed; null: that a duplicate was merged into it
 */
public record MergeOrder(CardWords words, int survivorVersion, int duplicateVersion, String changeNote) implements Serializable {}
