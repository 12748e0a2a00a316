package org.pramana.people;

/**
 * A person as they shall be from now on.
 *
 * @param absence null: not away
 * @param editSeq of the {@link PersonDetails} that was on screen; null to change whatever is there
 */
public record ChangePerson(String name, String email, boolean administrator, boolean operator, Absence absence, Long editSeq) {}
