package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.pramana.card.UnknownCard;
import org.pramana.collection.Access;
import org.pramana.collection.Level;
import org.pramana.collection.NotAllowed;
import org.pramana.people.PartyKey;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;
import org.pramana.trust.TrustSql;
import org.pramana.words.InvalidInput;
import org.pramana.words.JsonText;
import org.pramana.words.Refusal;

/**
 * One list of verifiers for many cards, for owners of their collections (behaviour.md §1, §11). It never verifies and never unverifies a card, also
 * where a rule lets a new verifier of a single card do so.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BulkAppointing {

    @Inject
    TrustRepository cards;

    @Inject
    VerifierList verifiers;

    @Inject
    ResponsiblePeople people;

    @Inject
    BulkShelf shelf;

    @Inject
    Event<TaskAssigned> assigned;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** @param list its verifiers, as text that can be compared */
    private record Facts(long id, String slug, long collection, boolean archived, boolean readable, boolean verified, String list) {}

    /** What {@link #appoint} would do. */
    BulkShelf.Forecast forecast(List<BulkShelf.Item> items, long person, List<PartyKey> chosen) {
        Map<Long, Facts> facts = facts(items, person);
        int verified = (int) facts.values().stream().filter(Facts::verified).count();
        return new BulkShelf.Forecast(weigh(items, facts, person, chosen), verified, verified);
    }

    /** Gives the next cards of a run their verifiers. */
    void appoint(BulkShelf.Order order, List<BulkShelf.Item> items) {
        shelf.lock(items.stream().map(BulkShelf.Item::card).toList());
        List<BulkShelf.Verdict> verdicts = weigh(items, facts(items, order.person()), order.person(), order.verifiers());
        List<Long> these = verdicts.stream().filter(verdict -> verdict.outcome() == BulkOutcome.DONE).map(BulkShelf.Verdict::card).toList();
        if (!these.isEmpty()) {
            shelf.remember(order.run(), these, FORMER);
            replace(these, "json_table(?1, '$[*]' columns (n int path '$.n', p bigint path '$.p', g bigint path '$.g')) j", ids(order.verifiers()));
            note(order.run(), these, order.person());
            relieve(these, order.person());
            sql.change("update card c set c.trust_seq = c.trust_seq + 1 where c.id in (" + Numbers.list(these) + ")");
        }
        shelf.settle(order, verdicts);
    }

    private List<BulkShelf.Verdict> weigh(List<BulkShelf.Item> items, Map<Long, Facts> facts, long person, List<PartyKey> chosen) {
        Map<Long, Standing> standings = cards.standings(facts.keySet(), person);
        Map<Long, InvalidInput> unable = new HashMap<>(); // a collection is asked once, however many of its cards are named
        facts.values().stream().map(Facts::collection).distinct().forEach(collection -> unable.put(collection, verifiers.objection(collection, chosen)));
        String list = unable.values().stream().allMatch(objection -> objection != null) ? "" : text(chosen);
        return items.stream().map(item -> {
            Facts card = facts.get(item.card());
            Refusal why = why(card, standings.get(item.card()), unable.get(card.collection()));
            return why != null
                    ? BulkShelf.Verdict.refused(item.card(), why)
                    : new BulkShelf.Verdict(item.card(), list.equals(card.list()) ? BulkOutcome.SAME : BulkOutcome.DONE, null);
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

    /** @param rows a source {@code j} of {@code n, p, g}, over the parameter ?1 */
    private void replace(List<Long> these, String rows, Object parameter) {
        String in = Numbers.list(these);
        sql.change("delete from card_verifier where card_id in (" + in + ")");
        sql.change("insert into card_verifier (card_id, position, person_id, group_id) select c.id, j.n, j.p, j.g from card c, " + rows + " where c.id in (" + in + ")", parameter);
    }

    private void note(long run, List<Long> these, long by) {
        sql.change(
                """
                insert into card_event (card_id, kind, at, actor_id, version_no, cycle_no, bulk_run, detail)
                select c.id, 'VERIFIERS_CHANGED', ?2, ?3, c.version_no, c.cycle_no, ?1, left(concat(coalesce(json_value(r.former, '$.names'), '-'), ' → ', %s), 1000)
                  from bulk_row r join card c on c.id = r.card_id where r.run_id = ?1 and c.id in (%s) order by c.id
                """
                        .formatted(NAMES, Numbers.list(these)),
                run,
                clock.instant(),
                by);
    }

    /** Whoever fell off a list has its card no more, and an open task goes on to who comes. */
    private void relieve(List<Long> these, long by) {
        LocalDate today = LocalDate.now(clock);
        ResponsiblePeople.Table table = people.sit(these, today);
        List<Object[]> moves = new ArrayList<>();
        for (Long card : new TreeSet<>(these)) {
            Dealer.Need need = table.needs().get(card);
            if (!table.dealer().stillGood(need, need.current())) {
                moves.add(new Object[] {table.dealer().deal(need), card});
            }
        }
        people.remember(table);
        sql.changeAll("update card set responsible_id = ? where id = ?", moves);
        handOn(moves.stream().map(move -> (Long) move[1]).toList(), by, true);
    }

    /** Open tasks go to who looks after the card now. @param news they hear of it */
    private void handOn(List<Long> moved, long by, boolean news) {
        if (moved.isEmpty()) {
            return;
        }
        String open = "task t join card c on c.id = t.card_id and not t.assignee_id <=> c.responsible_id and t.closed_at is null and c.id in (" + Numbers.list(moved) + ")";
        sql.change(
                "insert into card_event (card_id, kind, at, actor_id, version_no, cycle_no, detail) select c.id, 'HANDED_OVER', ?1, ?2, c.version_no, c.cycle_no, concat(coalesce(a.name, '-'), ' → ', coalesce(b.name, '-')) from "
                        + open + " left join person a on a.id = t.assignee_id left join person b on b.id = c.responsible_id",
                clock.instant(),
                by);
        List<TaskAssigned> tell = sql.list(
                "select c.id, c.cycle_no, c.responsible_id from " + open + " where c.responsible_id is not null",
                row -> new TaskAssigned(row.number(), row.count(), "HANDOVER", row.number()));
        sql.change("update " + open + " set t.assignee_id = c.responsible_id, t.asked_on = ?1, t.snoozed_until = null", LocalDate.now(clock));
        if (news) {
            tell.forEach(assigned::fire);
        }
    }

    private static final String NAMES =
            "coalesce((select group_concat(coalesce(p.name, g.name) order by v.position separator ', ') from card_verifier v left join person p on p.id = v.person_id left join person_group g on g.id = v.group_id where v.card_id = c.id), '-')";

    private static final String LIST =
            "coalesce((select json_arrayagg(json_array(v.person_id, v.group_id) order by v.position) from card_verifier v where v.card_id = c.id), '[]')";

    private static final String FORMER =
            "json_object('list', json_query(" + LIST + ", '$'), 'names', " + NAMES + ", 'responsible', c.responsible_id)";

    /** Gives the lists back where they are still what the run made of them. @return the cards */
    List<Long> undo(long run, long by, List<PartyKey> chosen) {
        List<Long> back = shelf.untouched(run, "c.lifecycle <> 'ARCHIVED' and " + LIST + " = '" + text(chosen) + "'");
        if (back.isEmpty()) {
            return back;
        }
        String in = Numbers.list(back);
        Instant now = clock.instant();
        sql.change("delete from card_verifier where card_id in (" + in + ")");
        sql.change(
                "insert into card_verifier (card_id, position, person_id, group_id) select r.card_id, j.n, j.p, j.g from bulk_row r,"
                        + " json_table(json_query(r.former, '$.list'), '$[*]' columns (n for ordinality, p bigint path '$[0]', g bigint path '$[1]')) j where r.run_id = ?1 and r.card_id in (" + in + ")",
                run);
        sql.change(
                "insert into card_event (card_id, kind, at, actor_id, version_no, cycle_no, bulk_run, detail) select c.id, 'VERIFIERS_GIVEN_BACK', ?2, ?3, c.version_no, c.cycle_no, ?1, " + NAMES
                        + " from card c where c.id in (" + in + ") order by c.id",
                run,
                now,
                by);
        sql.change(
                "update card c join bulk_row r on r.card_id = c.id and r.run_id = ?1 left join person p on p.id = json_value(r.former, '$.responsible') and p.active"
                        + " set c.responsible_id = if(p.id is null and json_value(r.former, '$.responsible') is not null, c.responsible_id, p.id), c.trust_seq = c.trust_seq + 1 where c.id in (" + in + ")",
                run);
        handOn(back, by, false);
        return back;
    }

    private Map<Long, Facts> facts(List<BulkShelf.Item> items, long person) {
        Map<Long, Facts> facts = new HashMap<>();
        sql.list(
                "select c.id, c.slug, c.collection_id, c.lifecycle = 'ARCHIVED', %s, %s, %s from card c where c.id in (%s)"
                        .formatted(
                                Access.readableBy(String.valueOf(person), "c"),
                                TrustSql.verified("c", LocalDate.now(clock)),
                                LIST,
                                Numbers.list(items.stream().map(BulkShelf.Item::card).toList())),
                row -> {
                    long id = row.number();
                    return facts.put(id, new Facts(id, row.text(), row.number(), row.flag(), row.flag(), row.flag(), row.text()));
                });
        return facts;
    }

    /** As {@link #LIST} would say it. */
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
