package org.pramana.insight;

import java.io.Serializable;
import org.pramana.trust.Stamp;

/**
 * A card that does not get better by waiting, and who could help it.
 *
 * @param responsible null for nobody
 * @param owners names of the groups that own its collection, joined by commas; null for none
 */
public record TroubledCard(String slug, String title, String collectionKey, String collectionName, String responsible, String owners, Stamp stamp)
        implements Serializable {}
