package org.pramana.announcement;

/** What is wanted of those who are told. */
public enum AnnouncementMode {
    /** It is enough to open the card. */
    FYI,
    /** They say that they have read it; each of them gives a receipt. */
    MUST_ACKNOWLEDGE
}
