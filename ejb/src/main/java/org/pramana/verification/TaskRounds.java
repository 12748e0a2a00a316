package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pramana.people.Strategy;
import org.pramana.people.Turn;
import org.pramana.policy.Policies;
import org.pramana.store.Sql;
import org.pramana.time.WorkingCalendar;
import org.pramana.trust.TrustSql;
import org.pramana.words.JsonText;

/**
 * Tasks that go round, after a sweep has decided (behaviour.md §4): those of a group are opened to all its members, and those on which nobody acts go to
 * the next member, until everybody had them. Set-wise, some thousand tasks at a time; a second run of the same day finds nothing.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TaskRounds {

    private static final int AT_ONCE = 2_000;

    @Inject
    Sql sql;

    @Inject
    ResponsiblePeople people;

    @Inject
    DealingTerms terms;

    @Inject
    Policies policies;

    @Inject
    Event<TasksOffered> offered;

    @Inject
    WorkingCalendar calendar;

    @Inject
    Clock clock;

    /** An open task. @param since its person has it */
    private record Waiting(long task, long card, Long person, int handovers, LocalDate since) {}

    /** Of a row {@code t} of {@code task}: somebody has it, and everybody has not had it yet. */
    static String goesRound(LocalDate asOf) {
        return "(t.round_done_on is null and t.assignee_id is not null and (t.snoozed_until is null or t.snoozed_until <= date '" + asOf + "'))";
    }

    /** Whether it was with one person for as long as the card's rules give them. @param since they have it */
    boolean isOver(Dealer.Need need, LocalDate since, LocalDate asOf) {
        int days = need.terms().handoverDays();
        return days > 0 && !since.isAfter(calendar.before(asOf, days));
    }

    /**
     * @param acts false in a dry run and while a run is held: then decisions are all that is written
     * @param whole false where the run looks at some cards only: the others' tasks stay where they are
     * @return how many decisions that made
     */
    int goOn(long runId, LocalDate asOf, boolean acts, boolean whole) {
        String these = (whole ? "t.card_id > ?1" : "t.card_id > ?1 and t.card_id in (select s.card_id from sweep_subject s where s.run_id = " + runId + ")")
                + " and not " + quarantined(runId, "t.card_id");
        if (acts && terms.mayBeOpenToGroups()) {
            openToGroups(asOf, these);
        }
        return handOn(runId, asOf, acts, these);
    }

    /** Nothing could be decided about the card in this run: then nothing is done about it either. @param card a column */
    static String quarantined(long runId, String card) {
        return "exists (select 1 from sweep_decision q where q.run_id = %d and q.card_id = %s and q.kind = 'ERROR')".formatted(runId, card);
    }

    private void openToGroups(LocalDate asOf, String these) {
        long after = 0;
        List<Waiting> some = waiting("t.group_id is null and " + these, after);
        while (!some.isEmpty()) {
            ResponsiblePeople.Table table = people.sit(some.stream().map(Waiting::card).toList(), asOf);
            JsonArrayBuilder offers = JsonText.array();
            List<Long> open = new ArrayList<>();
            for (Waiting task : some) {
                Dealer.Need need = table.needs().get(task.card());
                Long group = need.offeredUntil() == null ? table.dealer().openTo(need) : null; // what was taken, or dealt, is one person's
                if (group != null && (task.person() == null || need.terms().strategy() == Strategy.ALL)) {
                    open.add(task.task());
                    JsonObjectBuilder offer = JsonText.object().add("t", task.task()).add("g", group);
                    offers.add(task.person() == null ? offer.add("u", calendar.after(asOf, Turn.CLAIM_DAYS).toString()) : offer);
                }
            }
            sql.change(
                    """
                    update task t join json_table(?1, '$[*]' columns (t bigint path '$.t', g bigint path '$.g', u date path '$.u')) j on j.t = t.id
                       set t.group_id = j.g, t.offered_until = j.u where t.closed_at is null
                    """,
                    offers.build().toString());
            if (!open.isEmpty()) {
                offered.fire(new TasksOffered(open));
            }
            after = some.get(some.size() - 1).card();
            some = waiting("t.group_id is null and " + these, after);
        }
        // time is over, and somebody has it now
        sql.change("update task set group_id = null where closed_at is null and offered_until is not null and group_id is not null and assignee_id is not null");
    }

    private int handOn(long runId, LocalDate asOf, boolean acts, String these) {
        int least = terms.mayHandOverOtherwise() ? 1 : DealingTerms.USUAL.handoverDays();
        String which = these + " and t.waits_since <= ?2 and " + goesRound(asOf);
        LocalDate since = calendar.before(asOf, least);
        int decided = 0;
        long after = 0;
        List<Waiting> some = waiting(which, after, since);
        while (!some.isEmpty()) {
            ResponsiblePeople.Table table = people.sit(some.stream().map(Waiting::card).toList(), asOf);
            JsonArrayBuilder moves = JsonText.array();
            for (Waiting task : some) {
                Dealer.Need need = table.needs().get(task.card());
                if (!isOver(need, task.since(), asOf)) {
                    continue;
                }
                Long next = table.dealer().nextInRound(need, task.person(), task.handovers());
                JsonObjectBuilder move = JsonText.object().add("t", task.task()).add("f", task.person()).add("d", need.terms().handoverDays());
                moves.add(next == null ? move.addNull("p") : move.add("p", next));
                table.dealer().oneMore(next);
            }
            decided += write(runId, asOf, acts, moves.build().toString());
            after = some.get(some.size() - 1).card();
            some = waiting(which, after, since);
        }
        return decided;
    }

    /** Decisions first, so that what follows can be read from them. */
    private int write(long runId, LocalDate asOf, boolean acts, String moves) {
        String these = "json_table(?1, '$[*]' columns (t bigint path '$.t', f bigint path '$.f', p bigint path '$.p', d int path '$.d')) j join task t on t.id = j.t and t.closed_at is null";
        int decided = sql.change(
                """
                insert ignore into sweep_decision
                       (run_id, card_id, kind, stage, person_id, policy_rule_id, version_no, cycle_no, trust_seq, inputs, state_before, state_after, reason, applied, at)
                select ?2, c.id, if(j.p is null, 'ROUND_DONE', 'HANDOVER'), if(j.p is null, '', 'HANDOVER'), coalesce(j.p, j.f), %s, c.version_no, c.cycle_no, c.trust_seq,
                       json_object('fromPerson', j.f, 'afterDays', j.d), now_it.state, now_it.state, '', ?3, ?4
                  from """
                                .formatted(policies.ruleSql("c"))
                        + " " + these + " join (select c.id, " + TrustSql.state("c", asOf) + " state from card c) now_it on now_it.id = t.card_id join card c on c.id = t.card_id",
                moves,
                runId,
                acts,
                clock.instant());
        if (!acts) {
            return decided;
        }
        sql.change(
                """
                insert into card_event (card_id, kind, at, version_no, cycle_no, detail)
                select c.id, if(j.p is null, 'ROUND_DONE', 'HANDED_OVER'), ?2, c.version_no, c.cycle_no, concat_ws(' → ', before_it.name, after_it.name)
                  from """
                        + " " + these
                        + " join card c on c.id = t.card_id join person before_it on before_it.id = j.f left join person after_it on after_it.id = j.p",
                moves,
                clock.instant());
        sql.change("update " + these + " join card c on c.id = t.card_id set c.responsible_id = j.p where j.p is not null", moves);
        sql.change(
                "update " + these
                        + " set t.round_done_on = if(j.p is null, ?2, null), t.asked_on = if(j.p is null, t.asked_on, ?2), t.snoozed_until = if(j.p is null, t.snoozed_until, null),"
                        + " t.handovers = t.handovers + (j.p is not null), t.assignee_id = coalesce(j.p, t.assignee_id)",
                moves,
                asOf);
        return decided;
    }

    private List<Waiting> waiting(String which, Object... parameters) {
        return sql.page(
                "select t.id, t.card_id, t.assignee_id, t.handovers, t.waits_since from task t join card c on c.id = t.card_id where t.closed_at is null and c.lifecycle = 'PUBLISHED' and "
                        + which + " order by t.card_id",
                row -> new Waiting(row.number(), row.number(), row.number(), row.count(), row.day()),
                0,
                AT_ONCE,
                parameters);
    }
}
