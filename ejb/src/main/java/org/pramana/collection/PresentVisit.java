package org.pramana.collection;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Remembers who is calling for the length of one request, so that ten boundaries called by a page ask the database once. */
@RequestScoped
class PresentVisit {

    private final Map<String, Optional<Visitor>> visitors = new HashMap<>();

    Optional<Visitor> remembered(String login, Supplier<Optional<Visitor>> lookUp) {
        Optional<Visitor> before = visitors.get(login);
        if (before == null) {
            before = lookUp.get();
            visitors.put(login, before);
        }
        return before;
    }
}
