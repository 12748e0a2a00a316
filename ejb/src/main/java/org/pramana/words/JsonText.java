package org.pramana.words;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.spi.JsonProvider;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.util.Collection;

/**
 * The one place where JSON is begun. Each call of {@code jakarta.json.Json} searches the server's class path for a provider, which costs many times
 * what the building or reading itself does; here it has been found once.
 */
public final class JsonText {

    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private JsonText() {}

    public static JsonObjectBuilder object() {
        return PROVIDER.createObjectBuilder();
    }

    public static JsonArrayBuilder array() {
        return PROVIDER.createArrayBuilder();
    }

    public static JsonArrayBuilder array(Collection<?> items) {
        return PROVIDER.createArrayBuilder(items);
    }

    public static JsonValue value(String text) {
        return PROVIDER.createValue(text);
    }

    public static JsonValue value(long number) {
        return PROVIDER.createValue(number);
    }

    public static JsonValue value(double number) {
        return PROVIDER.createValue(number);
    }

    /** @throws jakarta.json.JsonException the text is no JSON object or array */
    public static JsonStructure read(String text) {
        try (JsonReader reader = reader(new StringReader(text))) {
            return reader.read();
        }
    }

    public static JsonReader reader(Reader text) {
        return PROVIDER.createReader(text);
    }

    public static JsonWriter writer(Writer target) {
        return PROVIDER.createWriter(target);
    }
}
