package org.pramana.verification;

import jakarta.json.JsonObject;
import java.util.List;
import org.pramana.people.PartyKey;
import org.pramana.words.JsonText;

/** One list of verifiers for many cards: 1 to 5, in their order. */
public record AppointMany(List<PartyKey> verifiers) implements BulkTerms {

    public AppointMany {
        verifiers = VerifierList.list(verifiers);
    }

    @Override
    public BulkKind kind() {
        return BulkKind.VERIFIERS;
    }

    @Override
    public JsonObject json() {
        return JsonText.object().add("verifiers", JsonText.array(names())).build();
    }

    @Override
    public String inWords() {
        return String.join(", ", names());
    }

    private List<String> names() {
        return verifiers.stream().map(PartyKey::toString).toList();
    }
}
