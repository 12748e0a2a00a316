package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;

/** The lists of verifiers of many cards, as they were and given back, and who looks after the cards then; set-wise. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ManyLists {

    /** Of {@code card c}, in words. */
    static final String NAMES =
            "coalesce((select group_concat(coalesce(p.name, g.name) order by v.position separator ', ') from card_verifier v left join person p on p.id = v.person_id left join person_group g on g.id = v.group_id where v.card_id = c.id), '-')";

    /** Of {@code card c}, as text that can be compared. */
    static final String LIST =
            "coalesce((select json_arrayagg(json_array(v.person_id, v.group_id) order by v.position) from card_verifier v where v.card_id = c.id), '[]')";

    /** What {@link #giveBack} needs, as members of a JSON object. */
    static final String FORMER = "'list', json_query(" + LIST + ", '$'), 'names', " + NAMES + ", 'responsible', c.responsible_id";

    @Inject
    ResponsiblePeople people;

    @Inject
    Event<TaskAssigned> assigned;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Whoever fell off a list has its card no more, and an open task goes on to who comes. */
    void relieve(List<Long> these, long by) {
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

    /** The lists that the run wrote down, and who looked after the cards. */
    void giveBack(long run, List<Long> these, long by) {
        String in = Numbers.list(these);
        sql.change("delete from card_verifier where card_id in (" + in + ")");
        sql.change(
                "insert into card_verifier (card_id, position, person_id, group_id) select r.card_id, j.n, j.p, j.g from bulk_row r,"
                        + " json_table(json_query(r.former, '$.list'), '$[*]' columns (n for ordinality, p bigint path '$[0]', g bigint path '$[1]')) j where r.run_id = ?1 and r.card_id in (" + in + ")",
                run);
        sql.change(
                "update card c join bulk_row r on r.card_id = c.id and r.run_id = ?1 left join person p on p.id = json_value(r.former, '$.responsible') and p.active"
                        + " set c.responsible_id = if(p.id is null and json_value(r.former, '$.responsible') is not null, c.responsible_id, p.id), c.trust_seq = c.trust_seq + 1 where c.id in (" + in + ")",
                run);
        handOn(these, by, false);
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
}
