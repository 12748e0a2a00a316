package org.pramana.web.api;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.pramana.words.InvalidInput;

/** The parts of a form with a file in it. */
final class Form {

    private final List<EntityPart> parts;

    private Form(List<EntityPart> parts) {
        this.parts = parts;
    }

    static Form of(List<EntityPart> parts) {
        return new Form(Given.needed("file", parts));
    }

    EntityPart file(String name) {
        return part(name).orElseThrow(() -> new InvalidInput(name, "api.file-needed"));
    }

    String text(String name) throws IOException {
        Optional<EntityPart> part = part(name);
        if (part.isEmpty()) {
            return null;
        }
        String text = new String(part.get().getContent().readNBytes(1_000), StandardCharsets.UTF_8).strip();
        return text.isEmpty() ? null : text;
    }

    private Optional<EntityPart> part(String name) {
        return parts.stream().filter(part -> name.equals(part.getName())).findFirst();
    }

    /** {@link BodyLimit} has seen to it that they fit into memory. */
    static byte[] bytes(EntityPart file) throws IOException {
        try (InputStream content = file.getContent()) {
            return content.readAllBytes();
        }
    }
}
