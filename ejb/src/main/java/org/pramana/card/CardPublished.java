package org.pramana.card;

import java.time.LocalDate;

/**
 * CDI event, inside the transaction: readers see new words (behaviour.md §3 rows 1 to 6, 13, 18 and 19). An observer may refuse by throwing.
 *
 * @param version the new version's number
 * @param actorId whose words they are, or the importer; null for the machine
 * @param first the card had no published version before
 * @param minor a minor edit, already found to be one
 * @param verifyToo "Publish and verify"
 * @param fixedDate with {@code verifyToo}, the new date of a card with a fixed date, else null
 */
public record CardPublished(
        long cardId,
        String slug,
        long collectionId,
        int version,
        Long actorId,
        boolean first,
        boolean minor,
        boolean verifyToo,
        LocalDate fixedDate,
        Cause cause) {

    public enum Cause {
        EDIT,
        RESTORED_VERSION,
        MERGED,
        IMPORT
    }
}
