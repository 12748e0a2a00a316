package org.pramana.verification;

import jakarta.json.JsonObject;
import org.pramana.words.JsonText;

/** Into the archive. @param successor slug of the card to read instead, or null */
public record ArchiveMany(String successor) implements BulkTerms {

    public ArchiveMany {
        successor = successor == null || successor.isBlank() ? null : successor.strip();
    }

    @Override
    public BulkKind kind() {
        return BulkKind.ARCHIVE;
    }

    @Override
    public JsonObject json() {
        return successor == null ? JsonText.object().build() : JsonText.object().add("successor", successor).build();
    }

    @Override
    public String inWords() {
        return successor == null ? "no successor" : "instead " + successor;
    }
}
