package org.pramana.card;

import java.io.Serializable;

/**
 * New or changed.
 *
 * @param isNew its first version
 * @param note what the author says has changed, may be null
 */
public record FreshCard(CardLine card, boolean isNew, String note) implements Serializable {}
