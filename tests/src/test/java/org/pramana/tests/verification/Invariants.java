package org.pramana.tests.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.verification.Team.number;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What must hold after every sweep and after every fault, each as a count of rows that break it. Runs before {@code firstRun} are left out: other tests
 * take their cards away again, and with them what was decided about those.
 */
final class Invariants {

    private static final Map<String, String> BROKEN = new LinkedHashMap<>();

    static {
        BROKEN.put(
                "I1: an expiry that was acted on is one happening of that cycle",
                "select count(*) from sweep_decision d where d.run_id >= %1$d and d.kind = 'EXPIRE' and d.applied"
                        + " and (select count(*) from card_event e where e.card_id = d.card_id and e.kind = 'EXPIRED' and e.cycle_no = d.cycle_no) <> 1");
        BROKEN.put(
                "I1: nothing expired that was not past its day",
                "select count(*) from sweep_decision d join sweep_run r on r.id = d.run_id where d.run_id >= %1$d and d.kind = 'EXPIRE' and json_value(d.inputs, '$.lapsesOn') >= r.as_of");
        BROKEN.put(
                "I1: what was past its day when the last sweep acted has expired, unless it was verified or moved since",
                """
                select count(*) from card c join sweep_run r on r.id = (select max(id) from sweep_run where state = 'COMPLETED' and not dry_run and not held and whole and id >= %1$d)
                 where c.lifecycle = 'PUBLISHED' and c.mode <> 'NONE' and c.lapses_on < r.as_of and c.published_at < r.started_at and c.changed_at < r.started_at
                   and coalesce(c.verified_at, c.changed_at) < r.started_at
                   and not exists (select 1 from card_event e where e.card_id = c.id and e.kind = 'EXPIRED' and e.cycle_no = c.cycle_no)
                   and not exists (select 1 from sweep_decision d where d.run_id = r.id and d.card_id = c.id and d.kind = 'ERROR')""");
        BROKEN.put(
                "I2: a line of news belongs to a decision that was acted on",
                "select count(*) from outbox o where o.run_id >= %1$d and not exists (select 1 from sweep_decision d where d.run_id = o.run_id and d.card_id = o.card_id and (d.stage = o.stage or d.kind = 'ROUND_DONE' and o.stage = 'ESC1') and d.applied)");
        BROKEN.put(
                "I2: whoever was asked by a decision has a line of news, once",
                "select count(*) from sweep_decision d join sweep_run r on r.id = d.run_id where d.run_id >= %1$d and r.state = 'COMPLETED' and d.applied and d.person_id is not null and d.stage <> ''"
                        + " and (select count(*) from outbox o where o.dedup_key = concat(d.card_id, ':', d.cycle_no, ':', d.stage, ':', d.person_id)) <> 1");
        BROKEN.put(
                "I3: the history of a card leads to its present cycle",
                "select count(*) from card c where c.created_at >= (select coalesce(min(started_at), utc_timestamp()) from sweep_run where id >= %1$d) and c.cycle_no <> (select coalesce(max(e.cycle_no), 0) from card_event e where e.card_id = c.id)"
                        + " and exists (select 1 from card_event e where e.card_id = c.id and e.kind <> 'EXPIRED')");
        BROKEN.put(
                "I3: the version of a card is its last one that was committed",
                "select count(*) from card c join (select card_id, max(version_no) last from card_version group by card_id) v on v.card_id = c.id where c.version_no <> v.last");
        BROKEN.put("I4: what was sent was written", "select count(*) from outbox o where o.state in ('IN_MAIL', 'SENT') and not exists (select 1 from mail m where m.id = o.mail_id)");
        BROKEN.put("I4: no mail has the name of another", "select count(*) - count(distinct message_id) from mail");
        BROKEN.put("I7: one sweep at a time", "select greatest(count(*), 1) - 1 from sweep_run where state = 'RUNNING'");
        BROKEN.put(
                "I7: the counts of a run are its rows",
                """
                select count(*) from sweep_run r
                 where r.id >= %1$d and r.state = 'COMPLETED'
                   and (r.looked_at <> r.to_look_at
                        or r.decided <> (select count(*) from sweep_decision d where d.run_id = r.id and d.kind <> 'ERROR')
                        or r.applied <> (select count(*) from sweep_decision d where d.run_id = r.id and d.applied)
                        or r.failed <> (select count(*) from sweep_decision d where d.run_id = r.id and d.kind = 'ERROR')
                        or r.mails <> (select count(*) from outbox o where o.run_id = r.id))""");
        BROKEN.put(
                "a card has one open task at most",
                "select count(*) from (select card_id from task where closed_at is null group by card_id having count(*) > 1) twice");
    }

    private Invariants() {}

    static void hold(long firstRun) throws SQLException {
        Map<String, Long> broken = new LinkedHashMap<>();
        for (Map.Entry<String, String> invariant : BROKEN.entrySet()) {
            long rows = number(invariant.getValue().formatted(firstRun));
            if (rows != 0) {
                broken.put(invariant.getKey(), rows);
            }
        }
        assertThat(broken).isEmpty();
    }
}
