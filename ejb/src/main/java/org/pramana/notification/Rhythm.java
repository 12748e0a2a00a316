package org.pramana.notification;

/** How often somebody wants a digest. */
public enum Rhythm {
    /** Every workday. */
    DAILY,
    WEEKLY,
    /** Never: the queue in the portal is enough. What concerns others' cards that nobody verifies comes all the same. */
    OFF
}
