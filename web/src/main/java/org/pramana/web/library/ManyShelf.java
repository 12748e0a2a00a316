package org.pramana.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.pramana.card.CardCatalogue;
import org.pramana.card.CardLine;
import org.pramana.card.CardLines;
import org.pramana.people.Party;
import org.pramana.people.PartyKey;
import org.pramana.people.PeopleDirectory;
import org.pramana.store.Page;
import org.pramana.trust.ReasonKind;
import org.pramana.trust.Stamp;
import org.pramana.verification.BulkKind;
import org.pramana.verification.ChosenCard;
import org.pramana.verification.MyTasks;
import org.pramana.verification.TaskLine;
import org.pramana.verification.TaskOrder;
import org.pramana.web.words.CardCsv;

/** The cards among which many are chosen: those of my queue, or those that the address of the library names. Read once a request. */
@RequestScoped
class ManyShelf {

    /** Of a list; as many as are verified at once. */
    static final int SIZE = BulkKind.VERIFY.most();

    private static final int COLLECTIONS = 5;
    private static final int OFFERED = 8;

    @Inject
    CardCatalogue catalogue;

    @Inject
    MyTasks tasks;

    @Inject
    PeopleDirectory directory;

    private List<Line> lines;
    private int total;

    /**
     * @param days since it was last verified, null for never
     * @param changed there are versions after the one that was vouched for
     * @param more what else a list of cards knows of it; null in a queue
     */
    public record Line(
            ChosenCard card, String title, String collectionKey, String collectionName, Stamp stamp, Long days, boolean changed, boolean flagged, CardLine more) {

        static Line of(String slug, String title, String key, String name, Stamp stamp, CardLine more) {
            return new Line(
                    new ChosenCard(slug, stamp.shownVersion()),
                    title,
                    key,
                    name,
                    stamp,
                    stamp.verifiedOn() == null ? null : ChronoUnit.DAYS.between(stamp.verifiedOn(), stamp.day()),
                    stamp.verifiedVersion() != null && stamp.verifiedVersion() != stamp.shownVersion(),
                    stamp.reasons().stream().anyMatch(reason -> reason.kind() == ReasonKind.FLAGGED),
                    more);
        }

        /** As the box of it is sent. */
        public String value() {
            return card.slug() + ":" + card.version();
        }
    }

    List<Line> lines(LibraryAddress at, boolean mine) {
        if (lines == null) {
            if (mine) {
                Page<TaskLine> queue = tasks.queue(TaskOrder.PRIORITY, 0, SIZE);
                total = queue.total();
                lines = queue.rows().stream().map(task -> Line.of(task.slug(), task.title(), null, task.collection(), task.stamp(), null)).toList();
            } else {
                CardLines found = catalogue.list(at.listed(), at.first(), SIZE);
                total = found.total();
                lines = found.lines().stream().map(ManyShelf::line).toList();
            }
        }
        return lines;
    }

    int total(LibraryAddress at, boolean mine) {
        lines(at, mine);
        return total;
    }

    /** All that the address names, as many as can be changed together. */
    Set<ChosenCard> all(LibraryAddress at, boolean mine) {
        Set<ChosenCard> all = new LinkedHashSet<>();
        if (mine) {
            lines(at, true).forEach(line -> all.add(line.card()));
            return all;
        }
        for (int first = 0; first < BulkKind.VERIFIERS.most(); first += SIZE) {
            List<CardLine> some = catalogue.list(at.listed(), first, SIZE).lines();
            some.forEach(card -> all.add(line(card).card()));
            if (some.size() < SIZE) {
                break;
            }
        }
        return all;
    }

    /** @param ticked of the page that the address names; null: all of the list */
    String csv(LibraryAddress at, Set<ChosenCard> ticked) {
        return ticked == null
                ? CardCsv.of(catalogue, at.listed())
                : CardCsv.of(catalogue, at.listed(), at.first(), SIZE, card -> ticked.stream().anyMatch(one -> one.slug().equals(card.slug())));
    }

    /** Groups, and after them people. */
    List<Party> anybody(String words) {
        return Stream.concat(
                        directory.groups(words, OFFERED).stream().map(group -> new Party(PartyKey.group(group.key()), group.name(), false)),
                        directory.people(words, OFFERED).stream().map(person -> new Party(PartyKey.person(person.login()), person.name(), false)))
                .toList();
    }

    /** Keys of the collections that cards on the list are of; a few. */
    List<String> collections(LibraryAddress at, boolean mine) {
        if (at.filter().collection() != null) {
            return List.of(at.filter().collection());
        }
        return lines(at, mine).stream().map(Line::collectionKey).filter(key -> key != null).distinct().limit(COLLECTIONS).toList();
    }

    private static Line line(CardLine card) {
        return Line.of(card.slug(), card.title(), card.collectionKey(), card.collectionName(), card.stamp(), card);
    }
}
