package org.pramana.web.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.pramana.words.JsonText;

/** The shapes of records, each described once and pointed at. */
final class OpenApiSchemas {

    private final Map<String, JsonObjectBuilder> known = new TreeMap<>();

    JsonObjectBuilder of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? JsonText.object().add("type", "object").add("additionalProperties", of(of[1]))
                    : JsonText.object().add("type", "array").add("items", of(of[0]));
        }
        if (type instanceof WildcardType || !(type instanceof Class<?>)) {
            return JsonText.object();
        }
        Class<?> named = (Class<?>) type;
        if (named.isRecord()) {
            reference(named);
            return JsonText.object().add("$ref", "#/components/schemas/" + name(named));
        }
        if (named.isEnum()) {
            JsonArrayBuilder names = JsonText.array();
            for (Object constant : named.getEnumConstants()) {
                names.add(constant.toString());
            }
            return plain("string").add("enum", names);
        }
        if (named == String.class) {
            return plain("string");
        }
        if (named == LocalDate.class) {
            return plain("string").add("format", "date");
        }
        if (named == Instant.class) {
            return plain("string").add("format", "date-time");
        }
        if (named == Boolean.class || named == boolean.class) {
            return plain("boolean");
        }
        if (named == double.class || named == Double.class) {
            return plain("number");
        }
        boolean whole = named == int.class || named == Integer.class || named == long.class || named == Long.class;
        return whole ? plain("integer") : JsonText.object();
    }

    /** {@link Items} that hold one of these. */
    JsonObjectBuilder items(Class<?>... each) {
        JsonObjectBuilder item = of(each[0]);
        if (each.length > 1) {
            JsonArrayBuilder either = JsonText.array();
            for (Class<?> one : each) {
                either.add(of(one));
            }
            item = JsonText.object().add("oneOf", either);
        }
        JsonObjectBuilder properties = JsonText.object();
        for (RecordComponent component : Items.class.getRecordComponents()) {
            properties.add(component.getName(), of(component.getGenericType()));
        }
        properties.add("items", plain("array").add("items", item));
        return plain("object").add("properties", properties);
    }

    void reference(Class<?> named) {
        if (known.containsKey(name(named))) {
            return;
        }
        known.put(name(named), JsonText.object()); // a record may hold its like
        JsonObjectBuilder properties = JsonText.object();
        for (RecordComponent component : named.getRecordComponents()) {
            properties.add(component.getName(), of(component.getGenericType()));
        }
        known.put(name(named), plain("object").add("properties", properties));
    }

    JsonObjectBuilder build() {
        JsonObjectBuilder all = JsonText.object();
        known.forEach(all::add);
        return all;
    }

    private static JsonObjectBuilder plain(String type) {
        return JsonText.object().add("type", type);
    }

    private static String name(Class<?> named) {
        return named.getSimpleName();
    }
}
