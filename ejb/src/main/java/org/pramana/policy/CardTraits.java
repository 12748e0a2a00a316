package org.pramana.policy;

import java.util.Set;

/**
 * What filters ask about a card.
 *
 * @param folders the card's folder and those that it lies in
 * @param views in the 30 days before today
 * @param ageDays whole days since it was published
 */
public record CardTraits(String collection, Set<Long> folders, Set<String> tags, Set<String> authorGroups, int words, int views, int ageDays) {}
