package org.pramana.web.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pramana.collection.Level;
import org.pramana.words.InvalidInput;

/** Group key to level, in any of the ways that people write it: as a map, as a map under {@code grants}, or as a list of {@code {group, level}} there. */
record GrantsBody(Map<String, Level> levels) {

    static GrantsBody of(JsonObject json) {
        GrantsBody grants = new GrantsBody(new LinkedHashMap<>());
        JsonValue given = json.getOrDefault("grants", json);
        if (given instanceof JsonArray list) {
            list.forEach(grants::line);
        } else if (given instanceof JsonObject map) {
            map.forEach(grants::put);
        } else {
            throw new InvalidInput("grants", "api.wrong-type.object", "grants");
        }
        return grants;
    }

    private void line(JsonValue one) {
        if (!(one instanceof JsonObject line) || !(line.getOrDefault("group", line.get("groupKey")) instanceof JsonString group)) {
            throw new InvalidInput("grants", "api.not-a-grant");
        }
        put(group.getString(), line.getOrDefault("level", JsonValue.NULL));
    }

    private void put(String group, JsonValue level) {
        if (!(level instanceof JsonString text)) {
            throw new InvalidInput("grants." + group, "api.not-a-grant");
        }
        levels.put(group, (Level) RecordJson.constant(text.getString(), Level.class, "grants." + group));
    }
}
