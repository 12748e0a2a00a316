package org.pramana.verification;

import jakarta.json.JsonObject;
import java.util.List;
import org.pramana.card.CardsTogether;
import org.pramana.words.JsonText;

/** Tags that many cards get, and tags that they lose. */
public record TagMany(List<String> add, List<String> remove) implements BulkTerms {

    public TagMany {
        add = CardsTogether.clean(add);
        remove = CardsTogether.clean(remove);
    }

    @Override
    public BulkKind kind() {
        return BulkKind.TAG;
    }

    @Override
    public JsonObject json() {
        return JsonText.object().add("add", JsonText.array(add)).add("remove", JsonText.array(remove)).build();
    }

    @Override
    public String inWords() {
        return "+ " + String.join(", ", add) + " - " + String.join(", ", remove);
    }
}
