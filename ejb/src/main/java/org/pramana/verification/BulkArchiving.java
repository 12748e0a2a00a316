package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pramana.card.CardConflict;
import org.pramana.card.CardsTogether;
import org.pramana.card.UnknownCard;
import org.pramana.collection.Access;
import org.pramana.collection.Level;
import org.pramana.collection.NotAllowed;
import org.pramana.collection.Visitor;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;
import org.pramana.words.Refusal;
import org.pramana.words.Words;

/** Many cards into the archive, for owners of their collections (behaviour.md §2, §3 row 16): tasks close, reasons are frozen, and who follows them is told. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BulkArchiving implements BulkDeed<ArchiveMany> {

    private static final String FORMER =
            """
            json_object('task', (select t.id from task t where t.card_id = c.id and t.closed_at is null), 'successor', c.successor_id, 'at', c.archive_at, 'for', c.archive_for)
            """;

    @Inject
    CardsTogether together;

    @Inject
    BulkShelf shelf;

    @Inject
    Event<CardRecorded> recorded;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private record Facts(String slug, long collection, String lifecycle, boolean readable) {}

    @Override
    public BulkKind kind() {
        return BulkKind.ARCHIVE;
    }

    @Override
    public ArchiveMany read(JsonObject terms) {
        return new ArchiveMany(terms.getString("successor", null));
    }

    @Override
    public void check(ArchiveMany terms, Visitor by) {
        together.successor(by, terms.successor());
    }

    @Override
    public List<BulkVerdict> weigh(List<BulkItem> items, Visitor by, ArchiveMany terms) {
        return weigh(items, by, together.successor(by, terms.successor()));
    }

    private List<BulkVerdict> weigh(List<BulkItem> items, Visitor by, Long successor) {
        List<Long> ids = items.stream().map(BulkItem::card).toList();
        Map<Long, Facts> facts = new HashMap<>();
        sql.list(
                "select c.id, c.slug, c.collection_id, c.lifecycle, %s from card c where c.id in (%s)".formatted(Access.readable(by, "c"), Numbers.list(ids)),
                row -> facts.put(row.number(), new Facts(row.text(), row.number(), row.text(), row.flag())));
        Map<Long, Integer> linking = together.linking(ids);
        Locale language = Locale.forLanguageTag(by.language());
        return ids.stream().map(id -> {
            Facts card = facts.get(id);
            Refusal why = id.equals(successor) ? new InvalidInput("successor", "card.successor-unknown") : why(card, by);
            if (why != null) {
                return BulkVerdict.refused(id, why);
            }
            if (card.lifecycle().equals("ARCHIVED")) {
                return BulkVerdict.same(id);
            }
            BulkVerdict done = BulkVerdict.done(id, BulkState.ARCHIVED);
            return linking.containsKey(id) ? done.but(Words.say(language, "verification.bulk-linked", linking.get(id))) : done;
        }).toList();
    }

    private static Refusal why(Facts card, Visitor by) {
        if (!card.readable()) {
            return new UnknownCard(card.slug());
        }
        if (!by.may(Level.OWNER, card.collection())) {
            return new NotAllowed("card.owners-only");
        }
        return card.lifecycle().equals("PUBLISHED") || card.lifecycle().equals("ARCHIVED") ? null : new CardConflict("card.not-published");
    }

    @Override
    public List<BulkVerdict> apply(BulkOrder order, List<BulkItem> items, ArchiveMany terms) {
        Long successor = together.successor(order.by(), terms.successor());
        List<BulkVerdict> verdicts = weigh(items, order.by(), successor);
        List<Long> these = BulkShelf.done(verdicts);
        if (!these.isEmpty()) {
            Instant now = clock.instant();
            shelf.remember(order.run(), these, FORMER);
            together.archive(these, order.by().id(), successor, now);
            sql.change(
                    "update task set closed_at = ?1, closed_by = ?2, closed_because = 'ARCHIVED' where closed_at is null and card_id in (" + Numbers.list(these) + ")", now, order.by().id());
            note(order, these, "ARCHIVED");
        }
        return verdicts;
    }

    /** Where nobody has brought the card back or done anything else about it. Its task is open again. */
    @Override
    public List<Long> undo(BulkOrder order, ArchiveMany terms) {
        List<Long> back = shelf.untouched(
                order.run(), "c.trust_seq = r.trust_seq and c.lifecycle = 'ARCHIVED' and " + Access.readableAt(order.by(), Level.OWNER, "c"));
        if (!back.isEmpty()) {
            String these = "bulk_row r join card c on c.id = r.card_id and r.run_id = ?1 and c.id in (" + Numbers.list(back) + ")";
            sql.change(
                    "update " + these
                            + """
                               set c.lifecycle = 'PUBLISHED', c.archived_at = null, c.archived_by = null, c.successor_id = json_value(r.former, '$.successor'),
                                   c.archive_at = json_value(r.former, '$.at'), c.archive_for = json_value(r.former, '$.for'), c.edit_seq = c.edit_seq + 1
                            """,
                    order.run());
            sql.change(
                    "update " + these
                            + " join task t on t.id = json_value(r.former, '$.task') left join task other on other.card_id = c.id and other.closed_at is null"
                            + " set t.closed_at = null, t.closed_by = null, t.closed_because = null where other.id is null",
                    order.run());
            note(order, back, "RESTORED");
        }
        return back;
    }

    private void note(BulkOrder order, List<Long> these, String kind) {
        String in = Numbers.list(these);
        sql.change(
                "insert into card_event (card_id, kind, at, actor_id, version_no, cycle_no, bulk_run) select c.id, ?1, ?2, ?3, c.version_no, c.cycle_no, ?4 from card c where c.id in (" + in
                        + ") order by c.id",
                kind,
                clock.instant(),
                order.by().id(),
                order.run());
        sql.change("update card c set c.trust_seq = c.trust_seq + 1 where c.id in (" + in + ")");
        these.forEach(card -> recorded.fire(new CardRecorded(card, kind, order.by().id()))); // each card has followers of its own
    }
}
