package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pramana.card.UnknownCard;
import org.pramana.collection.Access;
import org.pramana.collection.Level;
import org.pramana.collection.NotAllowed;
import org.pramana.collection.Visitor;
import org.pramana.people.PartyKey;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;
import org.pramana.words.JsonText;
import org.pramana.words.Refusal;

/**
 * One list of verifiers for many cards, for owners of their collections (behaviour.md §1, §11). It never verifies and never unverifies a card, also
 * where a rule lets a new verifier of a single card do so.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BulkAppointing implements BulkDeed<AppointMany> {

    @Inject
    TrustRepository cards;

    @Inject
    VerifierList verifiers;

    @Inject
    ManyLists lists;

    @Inject
    BulkShelf shelf;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** @param list its verifiers, as text that can be compared */
    private record Facts(long id, String slug, long collection, boolean archived, boolean readable, String list) {}

    @Override
    public BulkKind kind() {
        return BulkKind.VERIFIERS;
    }

    @Override
    public AppointMany read(JsonObject terms) {
        return new AppointMany(terms.getJsonArray("verifiers").getValuesAs(JsonString::getString).stream().map(PartyKey::parse).toList());
    }

    @Override
    public List<BulkVerdict> weigh(List<BulkItem> items, Visitor by, AppointMany terms) {
        return weigh(items, facts(items, by.id()), by.id(), terms.verifiers());
    }

    @Override
    public List<BulkVerdict> apply(BulkOrder order, List<BulkItem> items, AppointMany terms) {
        List<BulkVerdict> verdicts = weigh(items, order.by(), terms);
        List<Long> these = BulkShelf.done(verdicts);
        if (!these.isEmpty()) {
            shelf.remember(order.run(), these, "json_object(" + ManyLists.FORMER + ")");
            replace(these, terms.verifiers());
            note(order.run(), these, order.by().id());
            lists.relieve(these, order.by().id());
            sql.change("update card c set c.trust_seq = c.trust_seq + 1 where c.id in (" + Numbers.list(these) + ")");
        }
        return verdicts;
    }

    private List<BulkVerdict> weigh(List<BulkItem> items, Map<Long, Facts> facts, long person, List<PartyKey> chosen) {
        Map<Long, Standing> standings = cards.standings(facts.keySet(), person);
        Map<Long, InvalidInput> unable = new HashMap<>(); // a collection is asked once, however many of its cards are named
        facts.values().stream().map(Facts::collection).distinct().forEach(collection -> unable.put(collection, verifiers.objection(collection, chosen)));
        String list = unable.values().stream().allMatch(objection -> objection != null) ? "" : text(chosen);
        return items.stream().map(item -> {
            Facts card = facts.get(item.card());
            Refusal why = why(card, standings.get(item.card()), unable.get(card.collection()));
            return why != null
                    ? BulkVerdict.refused(item.card(), why)
                    : list.equals(card.list()) ? BulkVerdict.same(item.card()) : BulkVerdict.done(item.card());
        }).toList();
    }

    private static Refusal why(Facts card, Standing standing, InvalidInput unable) {
        if (!card.readable()) {
            return new UnknownCard(card.slug());
        }
        if (!standing.has(Level.OWNER)) {
            return new NotAllowed("verification.bulk-needs-owner");
        }
        return card.archived() ? new CannotBeVerified("verification.archived") : unable;
    }

    private void replace(List<Long> these, List<PartyKey> chosen) {
        String in = Numbers.list(these);
        sql.change("delete from card_verifier where card_id in (" + in + ")");
        sql.change(
                "insert into card_verifier (card_id, position, person_id, group_id) select c.id, j.n, j.p, j.g from card c,"
                        + " json_table(?1, '$[*]' columns (n int path '$.n', p bigint path '$.p', g bigint path '$.g')) j where c.id in (" + in + ")",
                ids(chosen));
    }

    private void note(long run, List<Long> these, long by) {
        sql.change(
                """
                insert into card_event (card_id, kind, at, actor_id, version_no, cycle_no, bulk_run, detail)
                select c.id, 'VERIFIERS_CHANGED', ?2, ?3, c.version_no, c.cycle_no, ?1, left(concat(coalesce(json_value(r.former, '$.names'), '-'), ' → ', %s), 1000)
                  from bulk_row r join card c on c.id = r.card_id where r.run_id = ?1 and c.id in (%s) order by c.id
                """
                        .formatted(ManyLists.NAMES, Numbers.list(these)),
                run,
                clock.instant(),
                by);
    }

    /** Where the lists are still what the run made of them. */
    @Override
    public List<Long> undo(BulkOrder order, AppointMany terms) {
        List<Long> back = shelf.untouched(order.run(), "c.lifecycle <> 'ARCHIVED' and " + ManyLists.LIST + " = '" + text(terms.verifiers()) + "'");
        if (!back.isEmpty()) {
            lists.giveBack(order.run(), back, order.by().id());
            sql.change(
                    "insert into card_event (card_id, kind, at, actor_id, version_no, cycle_no, bulk_run, detail) select c.id, 'VERIFIERS_GIVEN_BACK', ?2, ?3, c.version_no, c.cycle_no, ?1, "
                            + ManyLists.NAMES + " from card c where c.id in (" + Numbers.list(back) + ") order by c.id",
                    order.run(),
                    clock.instant(),
                    order.by().id());
        }
        return back;
    }

    private Map<Long, Facts> facts(List<BulkItem> items, long person) {
        Map<Long, Facts> facts = new HashMap<>();
        sql.list(
                "select c.id, c.slug, c.collection_id, c.lifecycle = 'ARCHIVED', %s, %s from card c where c.id in (%s)"
                        .formatted(
                                Access.readableBy(String.valueOf(person), "c"),
                                ManyLists.LIST,
                                Numbers.list(items.stream().map(BulkItem::card).toList())),
                row -> {
                    long id = row.number();
                    return facts.put(id, new Facts(id, row.text(), row.number(), row.flag(), row.flag(), row.text()));
                });
        return facts;
    }

    /** As {@link ManyLists#LIST} would say it. */
    private String text(List<PartyKey> chosen) {
        return sql.one("select json_arrayagg(json_array(j.p, j.g) order by j.n) from json_table(?1, '$[*]' columns (n int path '$.n', p bigint path '$.p', g bigint path '$.g')) j", row -> row.text(), ids(chosen))
                .orElse("[]");
    }

    private String ids(List<PartyKey> chosen) {
        var all = JsonText.array();
        for (int i = 0; i < chosen.size(); i++) {
            boolean person = chosen.get(i).kind() == PartyKey.Kind.PERSON;
            long id = sql.number(person ? "select id from person where login = ?1" : "select id from person_group where group_key = ?1", chosen.get(i).key());
            all.add(JsonText.object().add("n", i + 1).add(person ? "p" : "g", id));
        }
        return all.build().toString();
    }
}
