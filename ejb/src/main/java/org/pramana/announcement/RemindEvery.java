package org.pramana.announcement;

/** How often those who have not acknowledged are reminded, by a line of their digest, until it is due. */
public enum RemindEvery {
    DAILY,
    WEEKLY
}
