package org.pramana.policy;

import java.io.Serializable;

/**
 * A card of which two rehearsals say something different: its title, no body.
 *
 * @param left what becomes of it by the one, in words
 * @param right and by the other
 */
public record Contrast(String slug, String title, String collection, String left, String right) implements Serializable {}
