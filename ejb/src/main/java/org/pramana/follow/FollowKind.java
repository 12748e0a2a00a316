package org.pramana.follow;

/** What can be followed; the one that says most about a person's interest comes first. */
public enum FollowKind {
    /** By its slug. */
    CARD,
    /** A person by their login, for the cards of which they wrote what readers see. */
    AUTHOR,
    /** As it is spelt on cards. */
    TAG,
    /** By its key. */
    COLLECTION
}
