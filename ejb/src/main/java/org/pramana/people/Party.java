package org.pramana.people;

import java.io.Serializable;
import java.util.Locale;

/**
 * A person or a group as others see it.
 *
 * @param left a person who has left; the name stays where it stood (behaviour.md §7)
 */
public record Party(PartyKey key, String name, boolean left) implements Serializable {

    public boolean isGroup() {
        return key.kind() == PartyKey.Kind.GROUP;
    }

    public String initials() {
        String[] words = name.strip().split("\\s+");
        String first = words[0].isEmpty() ? "?" : words[0].substring(0, words[0].offsetByCodePoints(0, 1));
        String last = words.length < 2 ? "" : words[words.length - 1].substring(0, words[words.length - 1].offsetByCodePoints(0, 1));
        return (first + last).toUpperCase(Locale.ROOT);
    }
}
