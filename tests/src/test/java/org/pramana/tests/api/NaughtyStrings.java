package org.pramana.tests.api;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;

/** Max Woolf's Big List of Naughty Strings (MIT licence, beside this class), and some of our own. */
final class NaughtyStrings {

    static final List<String> ALL = read();

    private NaughtyStrings() {}

    private static List<String> read() {
        try (JsonReader json = Json.createReader(NaughtyStrings.class.getResourceAsStream("/naughty/blns.json"))) {
            List<String> strings = new ArrayList<>();
            json.readArray().getValuesAs(JsonString.class).forEach(string -> strings.add(string.getString()));
            strings.addAll(List.of("#{7*7}", "${7*7}", "%{7*7}", "\u0000", "a\r\nSet-Cookie: x=y", "😀".repeat(60), "\uD800", "‮abc", "क्ष्म्य", "' or '1'='1"));
            return List.copyOf(strings);
        }
    }
}
