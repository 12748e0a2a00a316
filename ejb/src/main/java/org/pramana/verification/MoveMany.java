package org.pramana.verification;

import jakarta.json.JsonObject;
import org.pramana.words.JsonText;

/** To the top of another collection. @param collection its key */
public record MoveMany(String collection) implements BulkTerms {

    @Override
    public BulkKind kind() {
        return BulkKind.MOVE;
    }

    @Override
    public JsonObject json() {
        return JsonText.object().add("collection", collection).build();
    }

    @Override
    public String inWords() {
        return "to " + collection;
    }
}
