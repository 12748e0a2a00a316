package org.pramana.people;

/**
 * The roles that boundaries ask for. Nobody is given one: they are derived at every request from grants and flags
 * (behaviour.md §1), so that a change of rights holds at once.
 */
public final class Roles {

    /** Is signed in, whatever else they may: their own account, their own bell. */
    public static final String PERSON = "PERSON";
    /** Has READ on a collection, or more. */
    public static final String CONSUMER = "CONSUMER";
    /** Has AUTHOR or OWNER on a collection. */
    public static final String CREATOR = "CREATOR";
    /** Sets policies, people and groups; sees titles and trust of everything, but no body without a grant. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";
    /** Runs jobs, health and imports; has no right to content. */
    public static final String OPERATOR = "OPERATOR";
    /** Jobs and timers. Worn by gateway beans alone, through {@code @RunAs}. */
    public static final String MACHINE = "MACHINE";

    private Roles() {}
}
