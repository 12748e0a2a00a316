package org.pramana.trust;

/** How far a card has come, apart from whether it is trusted (behaviour.md §2). */
public enum Lifecycle {
    DRAFT,
    PENDING_APPROVAL,
    PUBLISHED,
    ARCHIVED,
    PURGED
}
