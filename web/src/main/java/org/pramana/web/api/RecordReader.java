package org.pramana.web.api;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.pramana.words.InvalidInput;
import org.pramana.words.JsonText;

/** JSON bodies into records. No body at all is the empty object: {@code POST /sweeps} needs nothing said. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD}) // the resources say what they take; an empty body has no type
public class RecordReader implements MessageBodyReader<Record> {

    /** Real bodies have four levels; a parser that recurses must not be led a thousand deep. */
    private static final int DEEPEST = 20;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type, Type genericType, Annotation[] annotations, MediaType mediaType, MultivaluedMap<String, String> headers, InputStream body)
            throws IOException {
        byte[] bytes = body.readAllBytes();
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new InvalidInput("body", "api.not-utf8");
        }
        JsonObject json = text.isBlank() ? JsonValue.EMPTY_JSON_OBJECT : parsed(text);
        return (Class<?>) type == GrantsBody.class ? GrantsBody.of(json) : RecordJson.read(json, type);
    }

    private static JsonObject parsed(String text) {
        refuseDeep(text);
        try (JsonReader json = JsonText.reader(new StringReader(text))) {
            JsonStructure structure = json.read();
            if (structure instanceof JsonObject object) {
                return object;
            }
            throw new InvalidInput("body", "api.not-an-object");
        } catch (JsonParsingException e) {
            throw new InvalidInput("body", "api.not-json", e.getLocation().getLineNumber(), e.getLocation().getColumnNumber());
        } catch (JsonException e) {
            throw new InvalidInput("body", "api.not-json", 1, 1);
        }
    }

    private static void refuseDeep(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                if (++depth > DEEPEST) {
                    throw new InvalidInput("body", "api.too-deep", DEEPEST);
                }
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
    }
}
