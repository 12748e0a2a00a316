package org.pramana.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import org.pramana.meaning.SentenceModel;
import org.pramana.store.Sql;

/** What published cards mean as a whole, for whoever compares cards with each other; nothing where search by meaning is switched off. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class CardMeanings {

    @Inject
    Sql sql;

    @Inject
    Meaning meaning;

    /**
     * Of published cards after this one, in order of their numbers, those whose vector holds for the text that they have now.
     *
     * @param which a condition over the card {@code c}: words of ours, never anybody's input
     */
    public List<CardMeaning> after(String which, long card, int most) {
        return meaning.name()
                .map(model -> sql.listMany(
                        "select c.id, left(m.vector, " + SentenceModel.DIMENSIONS + ") from card c join card_text t on t.card_id = c.id" + EmbeddingStore.joined(model)
                                + " where c.lifecycle = 'PUBLISHED' and length(m.vector) > 0 and c.id > ? and " + which + " order by c.id limit " + most,
                        row -> new CardMeaning(row.number(), row.bytes()),
                        card))
                .orElse(List.of());
    }

    /** What a text means that is no card yet, under a number of the caller's; empty where nothing is to be said about it. */
    public Optional<CardMeaning> of(long number, String title, String text) {
        byte[] vector = meaning.embed(Sections.whole(title, "", text));
        return vector.length == 0 ? Optional.empty() : Optional.of(new CardMeaning(number, vector));
    }
}
