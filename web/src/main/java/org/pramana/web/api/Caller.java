package org.pramana.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;

/** Who is calling, and in which language they want to be answered: as {@code Accept-Language} says, else as they have chosen in the portal. */
@RequestScoped
class Caller {

    private static final List<String> SPOKEN = List.of("en", "hi");

    @Inject
    Visitors visitors;

    Visitor visitor() {
        return visitors.current();
    }

    Locale language(HttpHeaders headers) {
        return asked(headers).orElseGet(() -> Locale.forLanguageTag(visitor().language()));
    }

    static Optional<Locale> asked(HttpHeaders headers) {
        return headers == null ? Optional.empty() : asked(headers.getAcceptableLanguages());
    }

    /** @param wishes best first */
    static Optional<Locale> asked(List<Locale> wishes) {
        return wishes.stream().filter(wish -> SPOKEN.contains(wish.getLanguage())).map(wish -> Locale.forLanguageTag(wish.getLanguage())).findFirst();
    }
}
