package org.pramana.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.pramana.card.CardFilter;
import org.pramana.card.UnknownCard;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;

/** Finds what a person may read, and writes down what was looked for. */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.CREATOR})
public class CardSearch {

    /** Beyond so many hits nobody looks. */
    public static final int HITS_MAX = 50;

    private static final int SUGGESTIONS_MAX = 20;

    @Inject
    Finder finder;

    @Inject
    Visitors visitors;

    @Inject
    SearchJournal journal;

    @Inject
    Clock clock;

    /** From the portal. @param words anything at all that a person can type, also nothing: then the newest cards come first */
    public Found search(String words, CardFilter filter, int first, int size) {
        return search(Looked.Source.PORTAL, words, filter, By.BOTH, false, first, size);
    }

    /** From the portal, before Enter: the last word may be only how one begins. It counts as a search only where the typing rests there. */
    public Found searchWhileTyping(String words, CardFilter filter, int size) {
        return search(Looked.Source.PORTAL, words, filter, By.BOTH, true, 0, size);
    }

    /** From a program: the same, but its searches are another's than those in the portal. */
    public Found searchForProgram(String words, CardFilter filter, By by, int first, int size) {
        return search(Looked.Source.API, words, filter, by, false, first, size);
    }

    private Found search(Looked.Source source, String input, CardFilter filter, By by, boolean typing, int first, int size) {
        long begun = System.nanoTime();
        Visitor visitor = visitors.current();
        String typed = input == null ? "" : input.strip();
        int from = Math.max(0, first);
        Found found = finder.find(new Wanted(typed, filter, by, typing, from, Math.min(Math.max(1, size), HITS_MAX - from)), visitor);
        if (!typed.isEmpty()) {
            List<Long> shown = found.hits().stream().map(hit -> hit.card().id()).toList();
            journal.note(new Looked(visitor.id(), source, typed, typing, found.total(), (int) ((System.nanoTime() - begun) / 1_000_000), from, shown, clock.instant()));
        }
        return found;
    }

    /** Titles while typing. */
    public List<Suggestion> suggest(String prefix, int size) {
        if (Query.of(prefix).whole().isEmpty()) {
            return List.of();
        }
        return finder.suggest(prefix, visitors.current(), Math.min(size, SUGGESTIONS_MAX));
    }

    /** Cards that may already answer what this title asks, best first; for the editor. */
    public List<Alike> alike(String title, int size) {
        Query query = Query.of(title);
        return query.terms().size() < 2 ? List.of() : finder.alike(query, visitors.current(), size);
    }

    /** Published cards that say or mean much the same as this one, likest first. @throws UnknownCard also where it is not mine to read */
    public List<Alike> similar(String slug, int size) {
        return finder.similar(slug, visitors.current(), size);
    }
}
