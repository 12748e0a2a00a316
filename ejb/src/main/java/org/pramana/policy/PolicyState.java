package org.pramana.policy;

/** What has become of a version of the policy (behaviour.md §5). */
public enum PolicyState {
    /** Its rules may be changed. */
    DRAFT,
    /** Rehearsed as it stands; changing a rule makes it a draft again. */
    SIMULATED,
    ACTIVE,
    SUPERSEDED
}
