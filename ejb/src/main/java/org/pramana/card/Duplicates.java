package org.pramana.card;

import java.io.Serializable;

/**
 * Two cards about to become one, as an owner of both sees them.
 *
 * @param survivor what readers see of the card that stays
 * @param duplicate what they see of the one that goes to the archive
 * @param favourites people who keep the duplicate and not yet the survivor
 * @param links cards that link to the duplicate, of those that this person may read
 * @param comments threads that stay with the duplicate
 * @param readersDiffer not everybody who may read one may read the other, as far as collection and sharing say
 */
public record Duplicates(
        Side survivor, Side duplicate, int favourites, int links, int comments, boolean readersDiffer) implements Serializable {

    /** @param words the published version, with its number */
    public record Side(String slug, String collectionName, CardVersionText words) implements Serializable {}
}
