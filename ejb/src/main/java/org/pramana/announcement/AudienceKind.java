package org.pramana.announcement;

/** Who is meant by a group. */
public enum AudienceKind {
    /** Whoever is in it whenever it matters: joiners are asked too, leavers drop out. */
    DYNAMIC,
    /** Whoever is in it when the announcement goes out. */
    SNAPSHOT
}
