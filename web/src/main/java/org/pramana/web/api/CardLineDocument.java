package org.pramana.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.pramana.card.CardLine;
import org.pramana.trust.Lifecycle;

/** A card in a list, without its body. */
record CardLineDocument(
        String slug,
        String title,
        CardDocument.CollectionName collection,
        Lifecycle lifecycle,
        TrustDocument trust,
        int version,
        int words,
        String author,
        PartyDocument responsible,
        Instant changedAt,
        List<String> tags,
        List<String> aliases,
        boolean favourite) {

    static CardLineDocument of(CardLine line, Locale language) {
        return new CardLineDocument(
                line.slug(),
                line.title(),
                new CardDocument.CollectionName(line.collectionKey(), line.collectionName()),
                line.lifecycle(),
                TrustDocument.of(line.stamp(), language),
                line.version(),
                line.words(),
                line.author(),
                PartyDocument.of(line.responsible()),
                line.changedAt(),
                line.tags(),
                line.aliases(),
                line.favourite());
    }
}
