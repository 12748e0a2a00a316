package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pramana.store.Row;
import org.pramana.store.Sql;
import org.pramana.trust.Lifecycle;
import org.pramana.trust.OpenReason;
import org.pramana.trust.ReasonKind;
import org.pramana.trust.Trust;
import org.pramana.trust.TrustFacts;
import org.pramana.trust.VerificationMode;

/**
 * Some thousand cards, decided in one transaction and a handful of statements.
 *
 * <p>The cards' rows are locked first, in the order of their numbers, and only then is anything read: a person who is verifying or editing one of
 * them either comes before, and is seen, or waits these milliseconds and has the last word. {@link SweepRule} decides in Java, one card at a time, so
 * that one that cannot be decided spoils nothing; what follows from the decisions is written set-wise from the decision rows.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SweepChunk {

    /** So many cards of one run may fail; more is not a poisoned card but a broken sweep. */
    static final int MOST_FAILURES = 50;

    /** {@code Json.createObjectBuilder} searches the server's class path for a provider at every call: six times the cost of all the rest. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private static final DateTimeFormatter COLUMN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

    @Inject
    Sql sql;

    @Inject
    ResponsiblePeople people;

    @Inject
    Clock clock;

    void decide(long runId, LocalDate asOf, List<Long> cards) {
        String ids = cards.stream().map(String::valueOf).collect(Collectors.joining(","));
        sql.list("select id from card where id in (" + ids + ") order by id for update", row -> row.number());
        List<SweepFacts> facts = sql.list(FACTS.formatted(ids), this::facts);
        ResponsiblePeople.Table table = people.sit(cards, asOf);
        JsonArrayBuilder decisions = JSON.createArrayBuilder();
        int failed = 0;
        for (SweepFacts card : facts) {
            try {
                decide(card, asOf, table).ifPresent(decisions::add);
            } catch (RuntimeException poisoned) {
                decisions.add(row(card, Verdict.Kind.ERROR, null, null, "UNKNOWN", "UNKNOWN", JSON.createObjectBuilder(), poisoned.getMessage()));
                failed++;
            }
        }
        if (failed > 0 && failed + sql.number("select count(*) from sweep_decision where run_id = ?1 and kind = 'ERROR'", runId) > MOST_FAILURES) {
            throw new IllegalStateException("more than " + MOST_FAILURES + " cards cannot be decided");
        }
        boolean acts = sql.number("select not dry_run and not held from sweep_run where id = ?1", runId) > 0;
        Instant now = clock.instant();
        int written = sql.change(WRITE, runId, acts, now, decisions.build().toString());
        long first = cards.get(0);
        long last = cards.get(cards.size() - 1);
        if (acts && written > 0) {
            act(runId, first, last, now);
            people.remember(table);
        }
        sql.change(
                """
                update sweep_run set reached_card = ?2, lease_until = ?3,
                       looked_at = (select count(*) from sweep_subject s where s.run_id = ?1 and s.card_id <= ?2)
                 where id = ?1
                """,
                runId,
                last,
                now.plus(SweepLedger.LEASE));
    }

    /** From the decision rows of these cards: every statement changes nothing when done again. */
    private void act(long runId, long first, long last, Instant now) {
        String these = "d.run_id = ?1 and d.card_id between ?2 and ?3 and d.applied";
        sql.change(
                """
                insert ignore into card_event (card_id, kind, at, version_no, cycle_no, detail, once_key)
                select d.card_id, 'EXPIRED', json_value(d.inputs, '$.lapsedAt'), d.version_no, d.cycle_no, json_value(d.inputs, '$.lapsesOn'),
                       concat('expired:', d.card_id, ':', d.cycle_no)
                  from sweep_decision d where d.kind = 'EXPIRE' and """
                        + " " + these,
                runId,
                first,
                last);
        sql.change(
                """
                insert ignore into task (card_id, cycle_no, assignee_id, opened_at, opened_run, due_on)
                select d.card_id, d.cycle_no, d.person_id, ?4, d.run_id, json_value(d.inputs, '$.lapsesOn')
                  from sweep_decision d where d.kind in ('EXPIRE', 'TASK', 'REMIND') and d.stage <> '' and """
                        + " " + these,
                runId,
                first,
                last,
                now);
        sql.change(
                """
                update sweep_decision d join task t on t.card_id = d.card_id and t.closed_at is null
                   set t.assignee_id = d.person_id, t.snoozed_until = null
                 where not t.assignee_id <=> d.person_id and """
                        + " " + these,
                runId,
                first,
                last);
        sql.change(
                """
                update sweep_decision d join card c on c.id = d.card_id set c.responsible_id = d.person_id
                 where not c.responsible_id <=> d.person_id and """
                        + " " + these,
                runId,
                first,
                last);
    }

    private Optional<JsonObjectBuilder> decide(SweepFacts card, LocalDate asOf, ResponsiblePeople.Table table) {
        Optional<Verdict> found = SweepRule.decide(card, asOf);
        if (found.isEmpty() && card.taskId() == null) {
            return Optional.empty();
        }
        Dealer dealer = table.dealer();
        Dealer.Need need = table.needs().get(card.cardId());
        Long asked = card.asked();
        boolean opens = card.taskId() == null && found.filter(verdict -> verdict.kind() != Verdict.Kind.WARN).isPresent();
        boolean stays = dealer.stillGood(need, asked) && (!opens || dealer.hasRoom(asked));
        Long person = stays ? asked : dealer.deal(need);
        if (opens) {
            dealer.oneMore(person);
        }
        if (found.isEmpty() && (person == null ? asked == null : person.equals(asked))) {
            return Optional.empty();
        }
        JsonObjectBuilder inputs = JSON.createObjectBuilder();
        if (found.isEmpty()) {
            Verdict.Kind kind = asked != null && dealer.onlyAway(need, asked) ? Verdict.Kind.HANDOVER : Verdict.Kind.REASSIGN;
            if (asked != null) {
                inputs.add("fromPerson", asked);
            }
            String state = Trust.of(card.trust(), asOf).state().name();
            return Optional.of(row(card, kind, kind.name(), person, state, state, inputs, "who was asked is not here or may not verify it any more"));
        }
        Verdict verdict = found.get();
        if (verdict.lapsesOn() != null) {
            inputs.add("lapsesOn", verdict.lapsesOn().toString());
        }
        if (verdict.kind() == Verdict.Kind.EXPIRE) {
            inputs.add("lapsedAt", COLUMN.format(lastMoment(verdict.lapsesOn())));
        }
        if (verdict.since() != null) {
            inputs.add("since", verdict.since().toString());
        }
        inputs.add("reasons", JSON.createArrayBuilder(verdict.reasons()));
        String stage = verdict.stage() == null ? "" : verdict.stage().name();
        return Optional.of(row(card, verdict.kind(), stage, person, verdict.before().name(), verdict.after().name(), inputs, verdict.inShort()));
    }

    /** An expiry happened at the end of its day, whenever the sweep found it. */
    private LocalDateTime lastMoment(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusNanos(1000).atOffset(ZoneOffset.UTC).toLocalDateTime();
    }

    private static JsonObjectBuilder row(
            SweepFacts card, Verdict.Kind kind, String stage, Long person, String before, String after, JsonObjectBuilder inputs, String words) {
        String facts = inputs.build().toString();
        JsonObjectBuilder row = JSON.createObjectBuilder()
                .add("c", card.cardId())
                .add("k", kind.name())
                .add("s", stage == null ? "" : stage)
                .add("v", card.versionNo())
                .add("y", card.cycleNo())
                .add("q", card.trustSeq())
                .add("i", facts)
                .add("b", before)
                .add("a", after)
                .add("w", words == null ? "" : words.length() <= 500 ? words : words.substring(0, 500));
        return person == null ? row.addNull("p") : row.add("p", person);
    }

    private static final String WRITE =
            """
            insert ignore into sweep_decision
                   (run_id, card_id, kind, stage, person_id, rule, version_no, cycle_no, trust_seq, inputs, state_before, state_after, reason, applied, at)
            select ?1, j.c, j.k, j.s, j.p, 'built-in', j.v, j.y, j.q, j.i, j.b, j.a, j.w, ?2 and j.k <> 'ERROR', ?3
              from json_table(?4, '$[*]' columns (
                     c bigint path '$.c', k varchar(20) path '$.k', s varchar(12) path '$.s', p bigint path '$.p', v int path '$.v', y int path '$.y',
                     q bigint path '$.q', i varchar(1000) path '$.i', b varchar(20) path '$.b', a varchar(20) path '$.a', w varchar(500) path '$.w')) j
            """;

    private static final String FACTS =
            """
            select c.id, c.version_no, c.cycle_no, c.trust_seq, c.lifecycle, c.mode, c.verified_on, c.due_on, c.evergreen_until, c.published_at,
                   c.responsible_id, t.id, t.assignee_id, t.snoozed_until, r.kinds, r.hard_since, r.since, told.stages, e.id is not null
              from card c
              left join task t on t.card_id = c.id and t.closed_at is null
              left join (select card_id, group_concat(distinct concat(if(hard, '!', '?'), kind)) kinds, min(if(hard, at, null)) hard_since, min(at) since
                           from card_reason where closed_at is null and card_id in (%1$s) group by card_id) r on r.card_id = c.id
              left join (select d.card_id, d.cycle_no, group_concat(distinct d.stage) stages
                           from sweep_decision d where d.applied and d.stage <> '' and d.card_id in (%1$s) group by d.card_id, d.cycle_no) told
                     on told.card_id = c.id and told.cycle_no = c.cycle_no
              left join card_event e on e.once_key = concat('expired:', c.id, ':', c.cycle_no)
             where c.id in (%1$s)
             order by c.id
            """;

    private SweepFacts facts(Row row) {
        long id = row.number();
        int version = row.count();
        int cycle = row.count();
        long trustSeq = row.number();
        Lifecycle lifecycle = row.constant(Lifecycle.class);
        VerificationMode mode = row.constant(VerificationMode.class);
        LocalDate verifiedOn = row.day();
        LocalDate dueOn = row.day();
        LocalDate evergreenUntil = row.day();
        LocalDate publishedOn = day(row.moment());
        Long responsible = row.number();
        Long task = row.number();
        Long assignee = row.number();
        LocalDate snoozedUntil = row.day();
        List<OpenReason> reasons = reasons(row.text());
        LocalDate hardSince = day(row.moment());
        LocalDate since = day(row.moment());
        String stages = row.text();
        Set<String> told = stages == null ? Set.of() : Set.of(stages.split(","));
        return new SweepFacts(
                id, version, cycle, trustSeq, new TrustFacts(lifecycle, mode, verifiedOn, dueOn, evergreenUntil, 0, reasons),
                publishedOn, hardSince, since, responsible, task, assignee, snoozedUntil, told, row.flag());
    }

    /** For deciding it is enough which kinds are open. */
    private static List<OpenReason> reasons(String kinds) {
        return kinds == null
                ? List.of()
                : Arrays.stream(kinds.split(","))
                        .map(kind -> new OpenReason(ReasonKind.valueOf(kind.substring(1)), kind.charAt(0) == '!', null, null, null))
                        .toList();
    }

    private LocalDate day(Instant moment) {
        return moment == null ? null : moment.atZone(clock.getZone()).toLocalDate();
    }
}
