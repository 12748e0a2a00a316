package org.pramana.verification;

import jakarta.json.JsonObject;
import org.pramana.words.JsonText;

/** To vouch for many cards. @param evenDoubted also those that were edited or flagged since */
public record VerifyMany(boolean evenDoubted) implements BulkTerms {

    @Override
    public BulkKind kind() {
        return BulkKind.VERIFY;
    }

    @Override
    public JsonObject json() {
        return JsonText.object().add("evenDoubted", evenDoubted).build();
    }

    @Override
    public String inWords() {
        return evenDoubted ? "also edited and flagged ones" : "none that was edited or flagged";
    }
}
