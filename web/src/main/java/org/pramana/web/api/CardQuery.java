package org.pramana.web.api;

import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.pramana.card.CardFilter;
import org.pramana.card.CardFilter.TrustFilter;
import org.pramana.people.PartyKey;
import org.pramana.trust.Lifecycle;

/** The filter of a list or a search, out of the query of the address. */
final class CardQuery {

    private static final int LONGEST_AGO = 3_650;

    private CardQuery() {}

    static CardFilter of(UriInfo uri) {
        int days = Slice.number(uri, "changedWithinDays", 0, 0, LONGEST_AGO);
        long folder = Slice.number(uri, "folder", 0, 0, Integer.MAX_VALUE);
        String verifier = text(uri, "verifier");
        return new CardFilter(
                text(uri, "words"),
                text(uri, "collection"),
                folder == 0 ? null : folder,
                text(uri, "tag"),
                text(uri, "author"),
                verifier == null ? null : PartyKey.parse(verifier),
                trust(uri),
                constant(uri, "lifecycle", Lifecycle.class),
                "true".equals(text(uri, "favourites")),
                days == 0 ? null : days,
                constant(uri, "order", CardFilter.Order.class));
    }

    private static Set<TrustFilter> trust(UriInfo uri) {
        Set<TrustFilter> states = EnumSet.noneOf(TrustFilter.class);
        List<String> given = uri.getQueryParameters().getOrDefault("trust", List.of());
        given.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .filter(value -> !value.isBlank())
                .forEach(value -> states.add((TrustFilter) RecordJson.constant(value, TrustFilter.class, "trust")));
        return states;
    }

    private static <E extends Enum<E>> E constant(UriInfo uri, String name, Class<E> type) {
        String given = text(uri, name);
        return given == null ? null : type.cast(RecordJson.constant(given, type, name));
    }

    static String text(UriInfo uri, String name) {
        String given = uri.getQueryParameters().getFirst(name);
        return given == null || given.isBlank() ? null : given.strip();
    }
}
