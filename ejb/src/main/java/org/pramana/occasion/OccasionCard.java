package org.pramana.occasion;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A card that an occasion makes due: its title and trust, no body.
 *
 * @param responsible a name, null for nobody
 * @param views of the 30 days before
 * @param dueOn the last day on which it is good in spite of the occasion
 * @param open nobody has looked at it since; true in a preview
 */
public record OccasionCard(String slug, String title, String collection, String responsible, int views, LocalDate dueOn, boolean open) implements Serializable {}
