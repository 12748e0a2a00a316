package org.pramana.policy;

/**
 * CDI event, inside the transaction: a policy comes into force, and run {@code run} of {@code policy_effect} says what is to become of the cards.
 * {@code verification}, whose facts these are, makes it so. Not fired where the cards stay as they are until their next verification.
 *
 * @param number of the version
 * @param actorId the administrator
 */
public record PolicyActivated(int number, long run, long actorId) {}
