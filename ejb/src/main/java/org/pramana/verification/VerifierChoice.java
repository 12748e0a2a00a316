package org.pramana.verification;

import java.io.Serializable;

/**
 * Somebody, or a group, who may vouch for a card.
 *
 * @param key a person's login or a group's key
 * @param name as people know them; ignored when it comes in
 */
public record VerifierChoice(Kind kind, String key, String name) implements Serializable {

    public enum Kind {
        PERSON,
        GROUP
    }

    public static VerifierChoice person(String login) {
        return new VerifierChoice(Kind.PERSON, login, login);
    }

    public static VerifierChoice group(String key) {
        return new VerifierChoice(Kind.GROUP, key, key);
    }
}
