package org.pramana.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pramana.audit.Deed;
import org.pramana.card.CardSight;
import org.pramana.card.UnknownCard;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.PartyKey;
import org.pramana.people.Roles;
import org.pramana.store.Conditions;
import org.pramana.store.Page;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;

/**
 * Vouching for many cards, and other verifiers for many (behaviour.md §11): what it would do, what it did, and taking it back. The cards themselves are
 * changed by a job, and to start that is {@code BulkRoom}'s, in batch.
 */
@Stateless
@RolesAllowed(Roles.CREATOR)
public class BulkChanges {

    /** Nobody looks at more than that in earnest. */
    public static final int MOST_VERIFIED = 200;

    public static final int MOST_APPOINTED = 1_000;

    private static final int NEWEST = 20;

    @Inject
    Visitors visitors;

    @Inject
    BulkVouching vouching;

    @Inject
    BulkAppointing appointing;

    @Inject
    BulkShelf shelf;

    @Inject
    Sql sql;

    @Inject
    Event<Deed> deeds;

    private record Chosen(long id, int version, String title) {}

    /** @param evenDoubted also those that were edited or flagged since */
    public BulkPreview previewVerification(List<ChosenCard> cards, boolean evenDoubted) {
        Visitor visitor = visitors.current();
        Map<String, Chosen> chosen = chosen(slugs(cards), MOST_VERIFIED, visitor);
        return preview(vouching.forecast(items(cards, chosen), visitor.id(), evenDoubted), chosen);
    }

    /** Writes down what somebody is about to vouch for, in the versions that they saw. @return its number */
    public long requestVerification(List<ChosenCard> cards, boolean evenDoubted) {
        Visitor visitor = visitors.current();
        List<BulkShelf.Item> items = items(cards, chosen(slugs(cards), MOST_VERIFIED, visitor));
        long run = shelf.begin(BulkKind.VERIFY, visitor, items, evenDoubted, List.of());
        deeds.fire(new Deed("card.verified-together", "bulk:" + run, null, items.size() + " cards" + (evenDoubted ? ", also edited and flagged ones" : "")));
        return run;
    }

    /** @param verifiers 1 to 5, in their order */
    public BulkPreview previewVerifiers(List<String> slugs, List<PartyKey> verifiers) {
        Visitor visitor = visitors.current();
        Map<String, Chosen> chosen = chosen(slugs, MOST_APPOINTED, visitor);
        return preview(appointing.forecast(items(chosen), visitor.id(), VerifierList.list(verifiers)), chosen);
    }

    /** Writes down whose cards these are to be. @return its number */
    public long requestVerifiers(List<String> slugs, List<PartyKey> verifiers) {
        Visitor visitor = visitors.current();
        List<PartyKey> list = VerifierList.list(verifiers);
        List<BulkShelf.Item> items = items(chosen(slugs, MOST_APPOINTED, visitor));
        long run = shelf.begin(BulkKind.VERIFIERS, visitor, items, false, list);
        deeds.fire(new Deed(
                "card.verifiers-changed-together", "bulk:" + run, null, items.size() + " cards: " + list.stream().map(PartyKey::toString).collect(Collectors.joining(", "))));
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
     * Takes back what the run did: a verification within ten minutes, other verifiers at any time. What somebody has done about a card since stands.
     *
     * @throws TaskRefusal where it is too late, was done already, or it is still at work
     */
    public BulkRun undo(long run) {
        Visitor visitor = visitors.current();
        sql.list("select id from bulk_run where id = ?1 for update", row -> row.number(), run);
        BulkRun before = shelf.run(run, visitor);
        if (!before.undoable()) {
            boolean late = before.undoneAt() == null && before.done() > 0 && !before.running();
            throw new TaskRefusal(before.running() ? "verification.bulk-at-work" : late ? "verification.bulk-too-late" : "verification.nothing-to-undo");
        }
        List<Long> back = before.kind() == BulkKind.VERIFY
                ? vouching.undo(run, visitor.id(), before.startedAt())
                : appointing.undo(run, visitor.id(), shelf.verifiers(run));
        shelf.undone(run, back);
        deeds.fire(new Deed("card.bulk-undone", "bulk:" + run, null, back.size() + " of " + before.done()));
        return shelf.run(run, visitor);
    }

    private BulkPreview preview(BulkShelf.Forecast forecast, Map<String, Chosen> chosen) {
        Map<Long, Map.Entry<String, Chosen>> byId = chosen.entrySet().stream().collect(Collectors.toMap(card -> card.getValue().id(), card -> card));
        var language = java.util.Locale.forLanguageTag(visitors.current().language());
        List<BulkLine> refused = forecast.verdicts().stream()
                .filter(verdict -> verdict.why() != null)
                .map(verdict -> new BulkLine(
                        byId.get(verdict.card()).getKey(), byId.get(verdict.card()).getValue().title(), verdict.outcome(), verdict.why().sentence(language)))
                .toList();
        int same = (int) forecast.verdicts().stream().filter(verdict -> verdict.outcome() == BulkOutcome.SAME).count();
        int all = forecast.verdicts().size();
        return new BulkPreview(all, all - same - refused.size(), same, forecast.verifiedBefore(), forecast.verifiedAfter(), refused);
    }

    private static List<String> slugs(List<ChosenCard> cards) {
        return cards.stream().map(ChosenCard::slug).toList();
    }

    private static List<BulkShelf.Item> items(List<ChosenCard> cards, Map<String, Chosen> chosen) {
        Map<String, BulkShelf.Item> once = new LinkedHashMap<>();
        cards.forEach(card -> once.putIfAbsent(card.slug(), new BulkShelf.Item(chosen.get(card.slug()).id(), card.version())));
        return new ArrayList<>(once.values());
    }

    private static List<BulkShelf.Item> items(Map<String, Chosen> chosen) {
        return chosen.values().stream().map(card -> new BulkShelf.Item(card.id(), card.version())).toList();
    }

    /** In the order in which they were named. @throws UnknownCard for the first that the visitor may not read */
    private Map<String, Chosen> chosen(List<String> slugs, int most, Visitor visitor) {
        Map<String, Chosen> chosen = new LinkedHashMap<>();
        slugs.forEach(slug -> chosen.put(String.valueOf(slug), null));
        if (chosen.isEmpty() || chosen.size() > most) {
            throw new InvalidInput("cards", "verification.bulk-cards", most);
        }
        Conditions which = new Conditions();
        String places = chosen.keySet().stream().map(which::parameter).collect(Collectors.joining(", "));
        sql.list(
                "select c.slug, c.id, c.version_no, c.title from card c where c.lifecycle in ('PUBLISHED', 'ARCHIVED') and c.slug in (" + places + ") and " + CardSight.words(visitor, "c"),
                row -> chosen.put(row.text(), new Chosen(row.number(), row.count(), row.text())),
                which.parameters());
        chosen.forEach((slug, card) -> {
            if (card == null) {
                throw new UnknownCard(slug);
            }
        });
        return chosen;
    }
}
