package org.pramana.card;

import java.io.Serializable;
import java.util.List;
import org.pramana.people.PartyKey;
import org.pramana.trust.VerificationPlan;

/**
 * A card to be begun.
 *
 * @param collection key of the collection
 * @param folderId null at the top
 * @param verifiers in order, 1 to 5; null or empty: the author
 * @param plan null: what the collection says
 * @param readers null or empty: everybody who may read the collection; else only these of them
 */
public record NewCard(
        String collection, Long folderId, CardWords words, List<PartyKey> verifiers, VerificationPlan plan, List<PartyKey> readers)
        implements Serializable {

    public NewCard {
        verifiers = verifiers == null ? List.of() : List.copyOf(verifiers);
        readers = readers == null ? List.of() : List.copyOf(readers);
    }
}
