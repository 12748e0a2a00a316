package org.pramana.web.library;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.pramana.card.CardCatalogue;
import org.pramana.card.CardPeople;
import org.pramana.collection.CollectionCatalogue;
import org.pramana.collection.FolderLine;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Party;

/** The shelves beside the list: folders of the collection last looked at, the tags in use, and whom the cards are by and with. Kept for a minute, for one person with exactly these rights. */
@SessionScoped
class LibraryShelves implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final int TAGS = 24;
    private static final int PEOPLE = 40;

    private record Kept<T extends Serializable>(Visitor of, String what, Instant at, T value) implements Serializable {

        boolean still(Visitor visitor, String asked, Instant now) {
            return of.equals(visitor) && what.equals(asked) && at.plus(A_MINUTE).isAfter(now);
        }
    }

    @Inject
    CollectionCatalogue collections;

    @Inject
    CardCatalogue cards;

    @Inject
    CardPeople people;

    @Inject
    Visitors visitors;

    @Inject
    Clock clock;

    private Kept<FolderLine[]> folders;
    private Kept<String[]> tags;
    private Kept<Party[]> authors;
    private Kept<Party[]> verifiers;

    List<FolderLine> folders(String collection) {
        if (folders == null || !folders.still(visitors.current(), collection, clock.instant())) {
            folders = new Kept<>(visitors.current(), collection, clock.instant(), collections.folders(collection).toArray(FolderLine[]::new));
        }
        return List.of(folders.value());
    }

    List<String> tags() {
        if (tags == null || !tags.still(visitors.current(), "", clock.instant())) {
            tags = new Kept<>(visitors.current(), "", clock.instant(), cards.tags("", TAGS).toArray(String[]::new));
        }
        return List.of(tags.value());
    }

    List<Party> authors() {
        if (authors == null || !authors.still(visitors.current(), "", clock.instant())) {
            authors = new Kept<>(visitors.current(), "", clock.instant(), people.authors(PEOPLE).toArray(Party[]::new));
        }
        return List.of(authors.value());
    }

    List<Party> verifiers() {
        if (verifiers == null || !verifiers.still(visitors.current(), "", clock.instant())) {
            verifiers = new Kept<>(visitors.current(), "", clock.instant(), people.verifiers(PEOPLE).toArray(Party[]::new));
        }
        return List.of(verifiers.value());
    }
}
