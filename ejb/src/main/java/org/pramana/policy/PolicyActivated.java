package org.pramana.policy;

/**
 * CDI event, inside the transaction: a policy is in force, and run {@code run} of {@code policy_effect} says what is to become of some of its cards.
 * {@code verification}, whose facts these are, makes it so. Not fired where the cards stay as they are until their next verification.
 *
 * @param after the cards with numbers above this
 * @param until and up to this
 * @param actorId the administrator
 */
public record PolicyActivated(long run, long after, long until, long actorId) {}
