package org.pramana.verification;

import jakarta.json.JsonObject;
import org.pramana.words.JsonText;

/** A check of many cards is asked for. @param text why */
public record RequestMany(String text) implements BulkTerms {

    @Override
    public BulkKind kind() {
        return BulkKind.REQUEST;
    }

    @Override
    public JsonObject json() {
        return JsonText.object().add("text", text).build();
    }

    @Override
    public String inWords() {
        return text;
    }
}
