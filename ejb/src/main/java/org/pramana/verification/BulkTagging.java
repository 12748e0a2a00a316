package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pramana.card.CardConflict;
import org.pramana.card.CardSight;
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

/** Tags for many cards, and off them, for authors whose changes nobody has to approve (behaviour.md §1, §2). No word of a card changes by it, nor its trust. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BulkTagging implements BulkDeed<TagMany> {

    private static final String TAGS = "(select v.tags from card_version v where v.card_id = c.id and v.version_no = c.version_no)";

    @Inject
    CardsTogether together;

    @Inject
    BulkShelf shelf;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private record Facts(String slug, long collection, boolean archived, boolean readable, boolean mustAsk, List<String> tags) {}

    private record Weighed(List<BulkVerdict> verdicts, Map<Long, List<String>> tags) {}

    @Override
    public BulkKind kind() {
        return BulkKind.TAG;
    }

    @Override
    public TagMany read(JsonObject terms) {
        return new TagMany(tags(terms, "add"), tags(terms, "remove"));
    }

    private static List<String> tags(JsonObject terms, String name) {
        return terms.getJsonArray(name).getValuesAs(JsonString::getString);
    }

    @Override
    public void check(TagMany terms, Visitor by) {
        if (terms.add().isEmpty() && terms.remove().isEmpty()) {
            throw new InvalidInput("tags", "verification.bulk-no-tags");
        }
    }

    @Override
    public List<BulkVerdict> weigh(List<BulkItem> items, Visitor by, TagMany terms) {
        return weighed(items, by, terms).verdicts();
    }

    @Override
    public List<BulkVerdict> apply(BulkOrder order, List<BulkItem> items, TagMany terms) {
        Weighed weighed = weighed(items, order.by(), terms);
        List<Long> these = List.copyOf(weighed.tags().keySet());
        if (!these.isEmpty()) {
            shelf.remember(order.run(), these, "json_object('tags', " + TAGS + ")");
            together.tag(weighed.tags());
            note(order, these, "TAGS_CHANGED");
        }
        return weighed.verdicts();
    }

    private Weighed weighed(List<BulkItem> items, Visitor by, TagMany terms) {
        Map<Long, Facts> facts = new LinkedHashMap<>();
        sql.list(
                "select c.id, c.slug, c.collection_id, c.lifecycle = 'ARCHIVED', %s, %s, %s from card c where c.id in (%s)"
                        .formatted(Access.readable(by, "c"), CardSight.mustAsk(by, "c"), TAGS, Numbers.list(items.stream().map(BulkItem::card).toList())),
                row -> facts.put(row.number(), new Facts(row.text(), row.number(), row.flag(), row.flag(), row.flag(), CardsTogether.tagsOf(row.text()))));
        List<BulkVerdict> verdicts = new ArrayList<>();
        Map<Long, List<String>> changed = new LinkedHashMap<>();
        for (BulkItem item : items) {
            Facts card = facts.get(item.card());
            Refusal why = why(card, by);
            List<String> tags = card.tags();
            try {
                tags = CardsTogether.retagged(card.tags(), terms.add(), terms.remove());
            } catch (InvalidInput tooMany) {
                why = why == null ? tooMany : why;
            }
            if (why != null) {
                verdicts.add(BulkVerdict.refused(item.card(), why));
            } else if (tags.equals(card.tags())) {
                verdicts.add(BulkVerdict.same(item.card()));
            } else {
                verdicts.add(BulkVerdict.done(item.card()));
                changed.put(item.card(), tags);
            }
        }
        return new Weighed(verdicts, changed);
    }

    private static Refusal why(Facts card, Visitor by) {
        if (!card.readable()) {
            return new UnknownCard(card.slug());
        }
        if (!by.may(Level.AUTHOR, card.collection())) {
            return new NotAllowed("card.authors-only");
        }
        if (card.mustAsk()) {
            return new NotAllowed("verification.bulk-must-ask");
        }
        return card.archived() ? new CardConflict("card.archived") : null;
    }

    /** Where the tags are still what the run made of them. */
    @Override
    public List<Long> undo(BulkOrder order, TagMany terms) {
        List<Long> candidates = shelf.untouched(order.run(), "c.lifecycle <> 'ARCHIVED' and " + Access.readableAt(order.by(), Level.AUTHOR, "c"));
        Map<Long, List<String>> former = new LinkedHashMap<>();
        if (!candidates.isEmpty()) {
            sql.list(
                    "select c.id, coalesce(json_value(r.former, '$.tags'), ''), %s from bulk_row r join card c on c.id = r.card_id where r.run_id = ?1 and c.id in (%s)"
                            .formatted(TAGS, Numbers.list(candidates)),
                    row -> {
                        long id = row.number();
                        List<String> before = CardsTogether.tagsOf(row.text());
                        boolean stands = CardsTogether.retagged(before, terms.add(), terms.remove()).equals(CardsTogether.tagsOf(row.text()));
                        return stands ? former.put(id, before) : null;
                    },
                    order.run());
        }
        if (!former.isEmpty()) {
            together.tag(former);
            note(order, List.copyOf(former.keySet()), "TAGS_GIVEN_BACK");
        }
        return List.copyOf(former.keySet());
    }

    /** With the tags that it has from now on. */
    private void note(BulkOrder order, List<Long> these, String kind) {
        sql.change(
                "insert into card_event (card_id, kind, at, actor_id, version_no, cycle_no, bulk_run, detail) select c.id, ?1, ?2, ?3, c.version_no, c.cycle_no, ?4, left(coalesce(nullif("
                        + TAGS + ", ''), '-'), 1000) from card c where c.id in (" + Numbers.list(these) + ") order by c.id",
                kind,
                clock.instant(),
                order.by().id(),
                order.run());
    }
}
