package org.pramana.people;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.Serializable;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import org.pramana.words.JsonText;

/**
 * A person or a group as others see it.
 *
 * @param left a person who has left; the name stays where it stood (behaviour.md §7)
 */
public record Party(PartyKey key, String name, boolean left) implements Serializable {

    /**
     * As a column gives several of them: a JSON array of objects with {@code kind}, {@code key}, {@code name} and {@code left} (0 or 1).
     *
     * @param json null: none
     */
    public static List<Party> list(String json) {
        if (json == null) {
            return List.of();
        }
        try (JsonReader reader = JsonText.reader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(party -> new Party(
                            new PartyKey(PartyKey.Kind.valueOf(party.getString("kind")), party.getString("key")), party.getString("name"), party.getInt("left") != 0))
                    .toList();
        }
    }

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
