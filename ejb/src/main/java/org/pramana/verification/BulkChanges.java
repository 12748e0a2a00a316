package org.pramana.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pramana.audit.Deed;
import org.pramana.card.CardSight;
import org.pramana.card.UnknownCard;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Conditions;
import org.pramana.store.Page;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;

/**
 * One change of many cards (behaviour.md §11): what it would do, what it did, and taking it back. The cards themselves are changed by a job, and to start
 * that is {@code BulkRoom}'s, in batch.
 */
@Stateless
@RolesAllowed(Roles.CREATOR)
public class BulkChanges {

    private static final int NEWEST = 20;

    @Inject
    Visitors visitors;

    @Inject
    BulkDeeds deedsOfMany;

    @Inject
    BulkShelf shelf;

    @Inject
    Sql sql;

    @Inject
    Event<Deed> deeds;

    @Inject
    Clock clock;

    /** What {@link #request} would bring about. */
    public BulkPreview preview(List<ChosenCard> cards, BulkTerms terms) {
        Visitor visitor = visitors.current();
        return weighed(chosen(cards, terms, visitor), visitor, terms);
    }

    /**
     * Writes down what is to be done to these cards, for the job.
     *
     * @return its number
     * @throws TaskRefusal where more cards would need verification at once than the terms say is known
     */
    public long request(List<ChosenCard> cards, BulkTerms terms) {
        Visitor visitor = visitors.current();
        Map<Long, BulkCard> chosen = chosen(cards, terms, visitor);
        int known = terms.expiring();
        if (known >= 0) {
            int expiring = weighed(chosen, visitor, terms).expiring();
            if (expiring > known) {
                throw new TaskRefusal("verification.bulk-expires-more", expiring, known);
            }
        }
        List<BulkItem> items = BulkCard.items(chosen);
        long run = shelf.begin(terms, visitor, items);
        deeds.fire(new Deed("card.changed-together", "bulk:" + run, null, terms.kind() + ", " + items.size() + " cards: " + terms.inWords()));
        return run;
    }

    /** What I asked for last, newest first. */
    public List<BulkRun> mine() {
        return shelf.newest(visitors.current(), NEWEST);
    }

    public BulkRun run(long run) {
        return shelf.run(run, visitors.current());
    }

    /** @param outcome null: all */
    public Page<BulkLine> lines(long run, BulkOutcome outcome, int first, int size) {
        Visitor visitor = visitors.current();
        shelf.run(run, visitor);
        return shelf.lines(run, outcome, visitor, first, size);
    }

    /**
     * Takes back what the run did, as long as its kind says. What somebody has done about a card since stands.
     *
     * @throws TaskRefusal where it is too late, was done already, or it is still at work
     */
    public BulkRun undo(long run) {
        Visitor visitor = visitors.current();
        sql.list("select id from bulk_run where id = ?1 for update", row -> row.number(), run);
        BulkRun before = shelf.run(run, visitor);
        if (!before.undoable()) {
            boolean late = before.undoUntil() != null && before.undoneAt() == null && before.done() > 0;
            throw new TaskRefusal(before.running() ? "verification.bulk-at-work" : late ? "verification.bulk-too-late" : "verification.nothing-to-undo");
        }
        List<Long> back = deedsOfMany.undo(shelf.ended(run));
        shelf.undone(run, back);
        deeds.fire(new Deed("card.bulk-undone", "bulk:" + run, null, back.size() + " of " + before.done()));
        return shelf.run(run, visitor);
    }

    private BulkPreview weighed(Map<Long, BulkCard> chosen, Visitor visitor, BulkTerms terms) {
        return BulkCard.preview(chosen, deedsOfMany.weigh(BulkCard.items(chosen), visitor, terms), visitor);
    }

    /** By number, in the order in which they were named. @throws UnknownCard for the first that the visitor may not read */
    private Map<Long, BulkCard> chosen(List<ChosenCard> cards, BulkTerms terms, Visitor visitor) {
        deedsOfMany.check(terms, visitor);
        Map<String, ChosenCard> named = new LinkedHashMap<>();
        cards.forEach(card -> named.putIfAbsent(String.valueOf(card.slug()), card));
        if (named.isEmpty() || named.size() > terms.kind().most()) {
            throw new InvalidInput("cards", "verification.bulk-cards", terms.kind().most());
        }
        Conditions which = new Conditions();
        String places = named.keySet().stream().map(which::parameter).collect(Collectors.joining(", "));
        Map<String, BulkCard> found = new LinkedHashMap<>();
        sql.list(
                "select c.id, c.slug, c.title, c.version_no, %s from card c where c.lifecycle in ('PUBLISHED', 'ARCHIVED') and c.slug in (%s) and %s"
                        .formatted(BulkState.sql("c", LocalDate.now(clock)), places, CardSight.words(visitor, "c")),
                row -> {
                    BulkCard card = new BulkCard(row.number(), row.text(), row.text(), row.count(), row.constant(BulkState.class));
                    return found.put(card.slug(), card);
                },
                which.parameters());
        Map<Long, BulkCard> chosen = new LinkedHashMap<>();
        named.forEach((slug, card) -> {
            if (!found.containsKey(slug)) {
                throw new UnknownCard(slug);
            }
            chosen.put(found.get(slug).id(), found.get(slug).onScreen(card.version()));
        });
        return chosen;
    }
}
