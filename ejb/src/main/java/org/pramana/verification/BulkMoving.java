package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pramana.card.CardConflict;
import org.pramana.card.CardsTogether;
import org.pramana.card.UnknownCard;
import org.pramana.collection.Access;
import org.pramana.collection.KnownCollections;
import org.pramana.collection.Level;
import org.pramana.collection.NotAllowed;
import org.pramana.collection.Visitor;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;
import org.pramana.words.Refusal;

/**
 * Many cards to another collection, for authors in both (behaviour.md §3 row 14): the clock goes on, and where a verifier may not write there the chain of
 * §7 finds somebody.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BulkMoving implements BulkDeed<MoveMany> {

    @Inject
    KnownCollections collections;

    @Inject
    CardsTogether together;

    @Inject
    Successions successions;

    @Inject
    ManyLists lists;

    @Inject
    BulkShelf shelf;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private record Facts(String slug, long collection, boolean archived, boolean readable, boolean atTop) {}

    @Override
    public BulkKind kind() {
        return BulkKind.MOVE;
    }

    @Override
    public MoveMany read(JsonObject terms) {
        return new MoveMany(terms.getString("collection"));
    }

    @Override
    public void check(MoveMany terms, Visitor by) {
        collections.idFor(by, Level.AUTHOR, terms.collection());
    }

    @Override
    public List<BulkVerdict> weigh(List<BulkItem> items, Visitor by, MoveMany terms) {
        long to = collections.idFor(by, Level.AUTHOR, terms.collection());
        Map<Long, Facts> facts = new HashMap<>();
        sql.list(
                "select c.id, c.slug, c.collection_id, c.lifecycle = 'ARCHIVED', %s, c.folder_id is null from card c where c.id in (%s)"
                        .formatted(Access.readable(by, "c"), Numbers.list(items.stream().map(BulkItem::card).toList())),
                row -> facts.put(row.number(), new Facts(row.text(), row.number(), row.flag(), row.flag(), row.flag())));
        return items.stream().map(item -> {
            Facts card = facts.get(item.card());
            Refusal why = why(card, by);
            if (why != null) {
                return BulkVerdict.refused(item.card(), why);
            }
            return card.collection() == to && card.atTop() ? BulkVerdict.same(item.card()) : BulkVerdict.done(item.card());
        }).toList();
    }

    private static Refusal why(Facts card, Visitor by) {
        if (!card.readable()) {
            return new UnknownCard(card.slug());
        }
        if (!by.may(Level.AUTHOR, card.collection())) {
            return new NotAllowed("card.authors-only");
        }
        return card.archived() ? new CardConflict("card.archived") : null;
    }

    @Override
    public List<BulkVerdict> apply(BulkOrder order, List<BulkItem> items, MoveMany terms) {
        List<BulkVerdict> verdicts = weigh(items, order.by(), terms);
        List<Long> these = BulkShelf.done(verdicts);
        if (!these.isEmpty()) {
            shelf.remember(order.run(), these, "json_object(" + ManyLists.FORMER + ", 'collection', c.collection_id, 'folder', c.folder_id)");
            together.move(these, collections.idFor(order.by(), Level.AUTHOR, terms.collection()));
            successions.provideFor("c.id in (" + Numbers.list(these) + ")", null, order.by().id());
            note(order, these, "MOVED");
            lists.relieve(these, order.by().id());
            sql.change("update card c set c.trust_seq = c.trust_seq + 1 where c.id in (" + Numbers.list(these) + ")");
        }
        return verdicts;
    }

    /** Where the card is still where the run put it, and whoever takes it back may write at both ends. Verifiers are those of before again. */
    @Override
    public List<Long> undo(BulkOrder order, MoveMany terms) {
        long to = collections.idFor(order.by(), Level.AUTHOR, terms.collection());
        String theirs = order.by().levels().entrySet().stream()
                .filter(held -> held.getValue().includes(Level.AUTHOR))
                .map(held -> String.valueOf(held.getKey()))
                .collect(Collectors.joining(", "));
        List<Long> back = shelf.untouched(
                order.run(),
                "c.collection_id = %d and c.folder_id is null and c.lifecycle <> 'ARCHIVED' and json_value(r.former, '$.collection') in (%s) and %s"
                        .formatted(to, theirs, Access.readable(order.by(), "c")));
        if (!back.isEmpty()) {
            sql.change(
                    "update card c join bulk_row r on r.card_id = c.id and r.run_id = ?1 left join folder f on f.id = json_value(r.former, '$.folder')"
                            + " set c.collection_id = json_value(r.former, '$.collection'), c.folder_id = f.id, c.edit_seq = c.edit_seq + 1 where c.id in (" + Numbers.list(back) + ")",
                    order.run());
            note(order, back, "MOVED_BACK");
            lists.giveBack(order.run(), back, order.by().id());
            successions.provideFor("c.id in (" + Numbers.list(back) + ")", null, order.by().id()); // who has left meanwhile is not asked again
        }
        return back;
    }

    private void note(BulkOrder order, List<Long> these, String kind) {
        sql.change(
                "insert into card_event (card_id, kind, at, actor_id, version_no, cycle_no, bulk_run) select c.id, ?1, ?2, ?3, c.version_no, c.cycle_no, ?4 from card c where c.id in ("
                        + Numbers.list(these) + ") order by c.id",
                kind,
                clock.instant(),
                order.by().id(),
                order.run());
    }
}
