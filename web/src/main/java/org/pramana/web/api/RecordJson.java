package org.pramana.web.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pramana.words.InvalidInput;
import org.pramana.words.JsonText;

/**
 * Records to JSON and back.
 *
 * <p>Why not JSON-B: it ignores fields that it does not know, so that a client who writes {@code "intervall": 30} gets 90 days and no word about it,
 * and it turns a number in a wrong place into an exception of its own. Here every mistake names its field. A field that is missing or null is null.
 */
final class RecordJson {

    private RecordJson() {}

    static JsonValue write(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof JsonValue json) {
            return json;
        }
        if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Integer || value instanceof Long) {
            return JsonText.value(((Number) value).longValue());
        }
        if (value instanceof Number number) {
            return JsonText.value(number.doubleValue());
        }
        if (value instanceof Collection<?> many) {
            JsonArrayBuilder array = JsonText.array();
            many.forEach(one -> array.add(write(one)));
            return array.build();
        }
        if (value instanceof Map<?, ?> map) {
            JsonObjectBuilder object = JsonText.object();
            map.forEach((key, one) -> object.add(key.toString(), write(one)));
            return object.build();
        }
        return value instanceof Record fields ? object(fields) : JsonText.value(value.toString());
    }

    private static JsonObject object(Record fields) {
        JsonObjectBuilder object = JsonText.object();
        for (RecordComponent component : fields.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true); // the records of this package are not public
                object.add(component.getName(), write(component.getAccessor().invoke(fields)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record can be read: " + fields.getClass(), e);
            }
        }
        return object.build();
    }

    /** @throws InvalidInput naming the first field that cannot be taken */
    static <R extends Record> R read(JsonObject json, Class<R> type) {
        return type.cast(record(json, type, ""));
    }

    private static Object record(JsonObject json, Class<?> type, String path) {
        RecordComponent[] components = type.getRecordComponents();
        List<String> known = Arrays.stream(components).map(RecordComponent::getName).toList();
        for (String field : json.keySet()) {
            if (!known.contains(field)) {
                throw new InvalidInput(path + field, "api.unknown-field", shown(field), String.join(", ", known));
            }
        }
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String field = components[i].getName();
            values[i] = value(json.get(field), components[i].getGenericType(), path + field);
        }
        try {
            Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record can be made: " + type, e);
        }
    }

    private static Object value(JsonValue json, Type type, String path) {
        if (json == null || json == JsonValue.NULL) {
            return null;
        }
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class ? map(json, of[1], path) : list(json, of[0], path);
        }
        Class<?> wanted = (Class<?>) type;
        if (JsonValue.class.isAssignableFrom(wanted)) {
            return json;
        }
        if (wanted.isRecord()) {
            return record(expect(json, JsonObject.class, "object", path), wanted, path + ".");
        }
        if (wanted == Boolean.class) {
            if (json == JsonValue.TRUE || json == JsonValue.FALSE) {
                return json == JsonValue.TRUE;
            }
            throw wrong(path, "flag");
        }
        if (wanted == Integer.class || wanted == Long.class) {
            return number(expect(json, JsonNumber.class, "number", path), wanted, path);
        }
        String text = expect(json, JsonString.class, wanted == LocalDate.class ? "date" : "text", path).getString();
        return fromText(text, wanted, path);
    }

    private static Object fromText(String text, Class<?> wanted, String path) {
        try {
            if (wanted == LocalDate.class) {
                return LocalDate.parse(text);
            }
            if (wanted == Instant.class) {
                return Instant.parse(text);
            }
        } catch (DateTimeException notOne) {
            throw wrong(path, wanted == LocalDate.class ? "date" : "moment");
        }
        if (wanted.isEnum()) {
            return constant(text, wanted, path);
        }
        return text;
    }

    static Object constant(String text, Class<?> type, String path) {
        String name = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        List<String> names = Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
        throw new InvalidInput(path, "api.not-one-of", shown(text), String.join(", ", names));
    }

    private static Object number(JsonNumber number, Class<?> wanted, String path) {
        try {
            return wanted == Integer.class ? (Object) number.intValueExact() : (Object) number.longValueExact();
        } catch (ArithmeticException fractionOrHuge) {
            throw wrong(path, "number");
        }
    }

    private static List<Object> list(JsonValue json, Type of, String path) {
        JsonArray array = expect(json, JsonArray.class, "list", path);
        Object[] items = (Object[]) Array.newInstance(Object.class, array.size());
        for (int i = 0; i < items.length; i++) {
            items[i] = value(array.get(i), of, path + "[" + i + "]");
            if (items[i] == null) {
                throw wrong(path + "[" + i + "]", "text");
            }
        }
        return List.of(items);
    }

    private static Map<String, Object> map(JsonValue json, Type of, String path) {
        Map<String, Object> map = new LinkedHashMap<>();
        expect(json, JsonObject.class, "object", path).forEach((key, item) -> map.put(key, value(item, of, path + "." + key)));
        return map;
    }

    private static <T extends JsonValue> T expect(JsonValue json, Class<T> type, String name, String path) {
        if (!type.isInstance(json)) {
            throw wrong(path, name);
        }
        return type.cast(json);
    }

    private static InvalidInput wrong(String path, String expected) {
        return new InvalidInput(path, "api.wrong-type." + expected, path);
    }

    /** What a stranger typed, short enough to be said back. */
    private static String shown(String given) {
        return given.length() <= 60 ? given : given.substring(0, given.offsetByCodePoints(0, Math.min(60, given.codePointCount(0, given.length())))) + "…";
    }
}
