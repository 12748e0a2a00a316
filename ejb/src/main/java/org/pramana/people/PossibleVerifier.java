package org.pramana.people;

import java.io.Serializable;

/**
 * A person or a group that a card may be given to.
 *
 * @param key login or group key
 * @param members of a group, active ones; 0 for a person
 */
public record PossibleVerifier(Kind kind, long id, String key, String name, int members) implements Serializable {

    public enum Kind {
        PERSON,
        GROUP
    }
}
