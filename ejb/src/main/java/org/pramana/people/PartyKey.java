package org.pramana.people;

import java.io.Serializable;
import java.util.Locale;

/**
 * A person or a group, by the name that programs and forms know it by.
 *
 * @param key the person's login or the group's key
 */
public record PartyKey(Kind kind, String key) implements Serializable {

    public enum Kind {
        PERSON,
        GROUP
    }

    public static PartyKey person(String login) {
        return new PartyKey(Kind.PERSON, login);
    }

    public static PartyKey group(String key) {
        return new PartyKey(Kind.GROUP, key);
    }

    /** Reads what {@link #toString} writes; without a prefix it is a person. */
    public static PartyKey parse(String text) {
        String given = text == null ? "" : text.strip();
        for (Kind kind : Kind.values()) {
            String prefix = kind.name().toLowerCase(Locale.ROOT) + ":";
            if (given.startsWith(prefix)) {
                return new PartyKey(kind, given.substring(prefix.length()));
            }
        }
        return person(given);
    }

    /** {@code person:asha} or {@code group:pricing-desk}. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + key;
    }
}
