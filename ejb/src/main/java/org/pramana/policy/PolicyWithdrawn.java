package org.pramana.policy;

/** CDI event, inside the transaction: what a rule of a version brought upon cards is to be taken back. */
public record PolicyWithdrawn(long ruleId, long actorId) {}
