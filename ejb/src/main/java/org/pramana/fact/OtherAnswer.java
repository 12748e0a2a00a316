package org.pramana.fact;

import java.io.Serializable;
import org.pramana.trust.Stamp;

/**
 * Another card says another figure, as it seems about the same thing.
 *
 * @param mine what this card says
 * @param other what the other one says
 * @param stamp the other card's
 */
public record OtherAnswer(Fact mine, String slug, String title, Stamp stamp, Fact other) implements Serializable {}
