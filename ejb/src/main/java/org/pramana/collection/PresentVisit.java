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

    private Long epoch;

    /** What stands under this number stands until this request ends; null before anybody has asked who is calling. */
    Long epoch() {
        return epoch;
    }

    void epoch(long read) {
        epoch = read;
    }

    Optional<Visitor> remembered(String login, Supplier<Optional<Visitor>> lookUp) {
        Optional<Visitor> before = visitors.get(login);
        if (before == null) {
            before = lookUp.get();
            visitors.put(login, before);
        }
        return before;
    }
}
