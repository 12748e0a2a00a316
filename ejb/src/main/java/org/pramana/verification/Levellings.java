package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;
import org.pramana.words.JsonText;

/** Moves cards to earlier days together, and back where they still are as they were left. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Levellings {

    private static final int NEWEST = 10;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** @return how many cards come earlier now */
    int settle(long person, List<Leveller.Shift> shifts, long by) {
        Instant now = clock.instant();
        sql.change("insert into levelling (person_id, by_id, at) values (?1, ?2, ?3)", person, by, now);
        long batch = sql.number("select last_insert_id()");
        JsonArrayBuilder all = JsonText.array();
        shifts.forEach(shift -> all.add(JsonText.object().add("c", shift.card()).add("o", shift.from().toString()).add("d", shift.to().toString())));
        sql.change(
                """
                insert into levelling_card (levelling_id, card_id, cycle_no, due_before, due_after)
                select ?2, c.id, c.cycle_no, j.o, j.d
                  from json_table(?1, '$[*]' columns (c bigint path '$.c', o date path '$.o', d date path '$.d')) j join card c on c.id = j.c and c.due_on = j.o
                """,
                all.build().toString(),
                batch);
        sql.change(
                "insert into card_event (card_id, kind, at, actor_id, version_no, cycle_no, detail) select c.id, 'LEVELLED', ?2, ?3, c.version_no, c.cycle_no, concat(l.due_before, ' → ', l.due_after)"
                        + " from levelling_card l join card c on c.id = l.card_id where l.levelling_id = ?1",
                batch,
                now,
                by);
        return sql.change("update levelling_card l join card c on c.id = l.card_id set c.due_on = l.due_after, c.trust_seq = c.trust_seq + 1 where l.levelling_id = ?1", batch);
    }

    /** Newest first. */
    List<Levelled> of(long person) {
        return sql.page(
                """
                select l.id, l.at, p.name, (select count(*) from levelling_card c where c.levelling_id = l.id), l.undone_at
                  from levelling l join person p on p.id = l.by_id where l.person_id = ?1 order by l.id desc
                """,
                row -> new Levelled(row.number(), row.moment(), row.text(), row.count(), row.moment()),
                0,
                NEWEST,
                person);
    }

    /** @return how many cards are due again when they were; those that were verified or planned anew since are left. @throws TaskRefusal where it is undone already */
    int undo(long person, long batch, long by) {
        Instant now = clock.instant();
        if (sql.change("update levelling set undone_at = ?3, undone_by = ?4 where id = ?1 and person_id = ?2 and undone_at is null", batch, person, now, by) == 0) {
            throw new TaskRefusal("verification.nothing-to-undo");
        }
        String these = "levelling_card l join card c on c.id = l.card_id and c.due_on = l.due_after and c.cycle_no = l.cycle_no and c.mode = 'INTERVAL' and c.lifecycle = 'PUBLISHED'";
        List<Long> cards = sql.list("select c.id from " + these + " where l.levelling_id = ?1 order by c.id for update", row -> row.number(), batch);
        if (cards.isEmpty()) {
            return 0;
        }
        String in = " where l.levelling_id = ?1 and c.id in (" + Numbers.list(cards) + ")";
        sql.change(
                "insert into card_event (card_id, kind, at, actor_id, version_no, cycle_no, detail) select c.id, 'LEVELLING_UNDONE', ?2, ?3, c.version_no, c.cycle_no, concat(l.due_after, ' → ', l.due_before) from "
                        + these + in,
                batch,
                now,
                by);
        sql.change("update " + these + " set c.due_on = l.due_before, c.trust_seq = c.trust_seq + 1" + in, batch);
        return cards.size();
    }
}
