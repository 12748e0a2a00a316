package org.pramana.people;

import java.io.Serializable;

/**
 * Somebody who has just proved who they are.
 *
 * @param credentialSeq the proof is worth nothing once the person's number is another
 */
public record ProvenPerson(String login, long credentialSeq) implements Serializable {}
