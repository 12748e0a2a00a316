package org.pramana.verification;

import java.io.Serializable;

/**
 * What became of undoing a sweep.
 *
 * @param givenBack cards that went back to whoever had them
 * @param restored cards that came back from the archive
 * @param left cards that stay: somebody has acted since, or who had them is gone
 */
public record Undone(int givenBack, int restored, int left) implements Serializable {}
