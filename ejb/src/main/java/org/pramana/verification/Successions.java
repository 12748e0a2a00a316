package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pramana.policy.Policies;
import org.pramana.policy.Setting;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;
import org.pramana.time.WorkingCalendar;
import org.pramana.words.JsonText;

/**
 * Cards whose responsible person is gone get another one (behaviour.md §7). Who left is written down with each card, the stamp keeps their name, and
 * nothing is unverified by it unless a rule says so. Set-wise: some thousand cards are a dozen statements.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Successions {

    /** Working days to accept, or to pass on, what came to somebody. */
    static final int DAYS_TO_ANSWER = 10;

    private static final int AT_ONCE = 2_000;

    /** Over the card {@code c}: who looks after it has left, may not write in it any more, or is neither on its list nor an owner. */
    private static final String ORPHANED =
            """
            c.lifecycle in ('DRAFT', 'PENDING_APPROVAL', 'PUBLISHED') and c.responsible_id is not null
            and (not exists (select 1 from person p where p.id = c.responsible_id and p.active)
                 or not exists (select 1 from membership m join collection_grant g on g.group_id = m.group_id
                                 where m.person_id = c.responsible_id and g.collection_id = c.collection_id and g.level in ('AUTHOR', 'OWNER'))
                 or (not exists (select 1 from card_verifier v where v.card_id = c.id and (v.person_id = c.responsible_id
                                  or v.group_id in (select m.group_id from membership m where m.person_id = c.responsible_id)))
                     and not exists (select 1 from membership m join collection_grant g on g.group_id = m.group_id
                                      where m.person_id = c.responsible_id and g.collection_id = c.collection_id and g.level = 'OWNER')))""";

    private static final String MOVES =
            "json_table(?1, '$[*]' columns (c bigint path '$.c', f bigint path '$.f', t bigint path '$.t', r tinyint path '$.r')) j";

    /** The new person stands on the list, by name or in a group. */
    private static final String ON_LIST =
            "select 1 from card_verifier l where l.card_id = j.c and (l.person_id = j.t or l.group_id in (select m.group_id from membership m where m.person_id = j.t))";

    @Inject
    Sql sql;

    @Inject
    Heirs heirs;

    @Inject
    Policies policies;

    @Inject
    WorkingCalendar calendar;

    @Inject
    Event<CardsInherited> inherited;

    @Inject
    Clock clock;

    /**
     * Finds somebody for every card among these that is orphaned.
     *
     * @param which a condition over the card {@code c}, of numbers out of the database
     * @param leaver null where it is not because of one person
     * @param by null: the machine
     */
    void provideFor(String which, Long leaver, Long by) {
        Long succession = null;
        long after = 0;
        List<Long> some = orphans(which, after);
        while (!some.isEmpty()) {
            succession = succession == null ? begin("CHAIN", leaver, by) : succession;
            settle(succession, heirs.find(some, LocalDate.now(clock), 0), by);
            after = some.get(some.size() - 1);
            some = orphans(which, after);
        }
        if (succession != null) {
            tell(succession);
        }
    }

    private List<Long> orphans(String which, long after) {
        return sql.page(
                "select c.id from card c where c.id > ?1 and " + which + " and " + ORPHANED + " order by c.id for update", row -> row.number(), 0, AT_ONCE, after);
    }

    long begin(String kind, Long leaver, Long by) {
        sql.change("insert into succession (kind, leaver_id, by_id, at) values (?1, ?2, ?3, ?4)", kind, leaver, by, clock.instant());
        return sql.number("select last_insert_id()");
    }

    /** Writes down who has which card from now on, with all that follows from it. */
    void settle(long succession, List<Heirs.Move> all, Long by) {
        String moves = json(all);
        Instant now = clock.instant();
        sql.change(
                """
                insert ignore into inheritance (succession_id, card_id, from_id, to_id, rule_no, verifiers_before, at, answer_by)
                select ?2, j.c, j.f, j.t, j.r,
                       (select json_arrayagg(json_array(v.person_id, v.group_id) order by v.position) from card_verifier v where v.card_id = j.c), ?3, ?4
                  from """
                        + " " + MOVES,
                moves,
                succession,
                now,
                calendar.after(LocalDate.now(clock), DAYS_TO_ANSWER));
        list(moves);
        sql.change("update card c join " + MOVES + " on j.c = c.id set c.responsible_id = j.t", moves);
        sql.change(
                "update task t join " + MOVES + " on j.c = t.card_id set t.assignee_id = j.t, t.asked_on = ?2, t.snoozed_until = null where t.closed_at is null",
                moves,
                LocalDate.now(clock));
        sql.change(
                """
                insert into card_event (card_id, kind, at, actor_id, version_no, cycle_no, detail)
                select c.id, 'ORPHAN_REASSIGNED', ?2, ?3, c.version_no, c.cycle_no, concat(j.r, '|', coalesce(a.name, '-'), ' → ', coalesce(b.name, '-'))
                  from """
                        + " " + MOVES + " join card c on c.id = j.c left join person a on a.id = j.f left join person b on b.id = j.t",
                moves,
                now,
                by);
        if (policies.rulesSay(Set.of(Setting.ORPHAN_UNVERIFIES))) {
            unverify(all, now);
        }
    }

    /** Who left gives their place on the list to who comes; where it was a group's, who comes stands beside it. */
    private void list(String moves) {
        sql.change(
                "update card_verifier v join " + MOVES + " on j.c = v.card_id and j.f = v.person_id left join card_verifier already on already.card_id = j.c and already.person_id = j.t"
                        + " set v.person_id = j.t where j.t is not null and j.r <> 1 and already.card_id is null",
                moves);
        sql.change("delete v from card_verifier v join " + MOVES + " on j.c = v.card_id where v.position = 5 and j.t is not null and not exists (" + ON_LIST + ")", moves);
        sql.change(
                "insert into card_verifier (card_id, position, person_id) select j.c, (select coalesce(max(v.position), 0) + 1 from card_verifier v where v.card_id = j.c), j.t from "
                        + MOVES + " where j.t is not null and not exists (" + ON_LIST + ")",
                moves);
    }

    /** Only where a rule asks for it, and only where all the card's own verifiers are gone. */
    private void unverify(List<Heirs.Move> all, Instant now) {
        List<Long> orphaned = all.stream().filter(move -> move.rule() != Heirs.NEXT).map(Heirs.Move::card).toList();
        String ids = policies.of(orphaned).entrySet().stream()
                .filter(rules -> rules.getValue().flag(Setting.ORPHAN_UNVERIFIES))
                .map(rules -> String.valueOf(rules.getKey()))
                .collect(Collectors.joining(", "));
        if (!ids.isEmpty()) {
            sql.change(
                    "insert into card_reason (card_id, kind, hard, at, version_no) select c.id, 'NEW_VERIFIER', true, ?1, c.version_no from card c where c.verified_on is not null and c.id in (" + ids + ")",
                    now);
        }
    }

    /** One line for everybody who came into cards by it. */
    void tell(long succession) {
        sql.list(
                        """
                        select i.to_id, (select p.name from succession s join person p on p.id = s.leaver_id where s.id = i.succession_id), count(*), min(i.card_id)
                          from inheritance i where i.succession_id = ?1 and i.to_id is not null and i.state = 'OPEN' group by i.to_id
                        """,
                        row -> new CardsInherited(row.number(), row.text(), row.count(), row.number(), succession),
                        succession)
                .forEach(inherited::fire);
    }

    /**
     * What nobody accepted in time goes to the chain's next rule; who has verified a card since has accepted it. A step of the sweep: a second one of
     * the same day finds nothing.
     */
    void goOn(LocalDate asOf) {
        sql.change(
                """
                update inheritance i join card c on c.id = i.card_id
                   set i.state = if(c.responsible_id <=> i.to_id, 'ACCEPTED', 'OVER'), i.answered_at = ?1
                 where i.state = 'OPEN' and (not c.responsible_id <=> i.to_id or c.verified_by = i.to_id and c.verified_at >= i.at)
                """,
                clock.instant());
        for (int rule = 0; rule < Heirs.NOBODY; rule++) {
            List<Long> late = late(asOf, rule);
            while (!late.isEmpty()) {
                String ids = Numbers.list(late);
                sql.change("update inheritance set state = 'OVER', answered_at = ?1 where state = 'OPEN' and card_id in (" + ids + ")", clock.instant());
                long succession = begin("CHAIN", null, null);
                settle(succession, heirs.find(late, asOf, rule), null);
                sql.change("update inheritance set answer_by = ?2 where succession_id = ?1", succession, calendar.after(asOf, DAYS_TO_ANSWER));
                tell(succession);
                late = late(asOf, rule);
            }
        }
    }

    /** Gives back what is still as this succession left it. @return how many cards */
    int undo(long succession, long by) {
        Instant now = clock.instant();
        String these = "inheritance i join card c on c.id = i.card_id and c.responsible_id <=> i.to_id and c.lifecycle <> 'ARCHIVED'";
        List<Long> cards = sql.list(
                "select c.id from " + these + " where i.succession_id = ?1 and i.state in ('OPEN', 'ACCEPTED') order by c.id for update", row -> row.number(), succession);
        sql.change("update succession set undone_at = ?2, undone_by = ?3 where id = ?1", succession, now, by);
        if (cards.isEmpty()) {
            return 0;
        }
        String ids = Numbers.list(cards);
        sql.change("delete from card_verifier where card_id in (" + ids + ")");
        sql.change(
                "insert into card_verifier (card_id, position, person_id, group_id) select i.card_id, j.n, j.p, j.g from inheritance i,"
                        + " json_table(i.verifiers_before, '$[*]' columns (n for ordinality, p bigint path '$[0]', g bigint path '$[1]')) j where i.succession_id = ?1 and i.card_id in (" + ids + ")",
                succession);
        sql.change(
                "update task t join inheritance i on i.card_id = t.card_id and i.succession_id = ?1 set t.assignee_id = i.from_id, t.asked_on = ?2, t.snoozed_until = null"
                        + " where t.closed_at is null and t.assignee_id <=> i.to_id and i.card_id in (" + ids + ")",
                succession,
                LocalDate.now(clock));
        sql.change(
                """
                insert into card_event (card_id, kind, at, actor_id, version_no, cycle_no, detail)
                select c.id, 'ORPHAN_UNDONE', ?2, ?3, c.version_no, c.cycle_no, concat(coalesce(b.name, '-'), ' → ', coalesce(a.name, '-'))
                  from inheritance i join card c on c.id = i.card_id left join person a on a.id = i.from_id left join person b on b.id = i.to_id
                 where i.succession_id = ?1 and c.id in (%s)
                """
                        .formatted(ids),
                succession,
                now,
                by);
        sql.change("update " + these + " set c.responsible_id = i.from_id, i.state = 'UNDONE', i.answered_at = ?2 where i.succession_id = ?1 and c.id in (" + ids + ")", succession, now);
        return cards.size();
    }

    private List<Long> late(LocalDate asOf, int rule) {
        return sql.page(
                "select i.card_id from inheritance i where i.state = 'OPEN' and i.to_id is not null and i.answer_by < ?1 and i.rule_no = ?2 order by i.card_id",
                row -> row.number(),
                0,
                AT_ONCE,
                asOf,
                rule);
    }

    private static String json(List<Heirs.Move> moves) {
        JsonArrayBuilder all = JsonText.array();
        for (Heirs.Move move : moves) {
            JsonObjectBuilder row = JsonText.object().add("c", move.card()).add("r", move.rule());
            row = move.from() == null ? row.addNull("f") : row.add("f", move.from());
            all.add(move.to() == null ? row.addNull("t") : row.add("t", move.to()));
        }
        return all.build().toString();
    }
}
