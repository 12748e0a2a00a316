package org.pramana.verification;

import java.io.Serializable;

/**
 * A card that somebody chose in a list.
 *
 * @param version the published version that the list showed: what is vouched for is what was seen; null where nobody looked at one
 */
public record ChosenCard(String slug, Integer version) implements Serializable {

    public static ChosenCard named(String slug) {
        return new ChosenCard(slug, null);
    }
}
