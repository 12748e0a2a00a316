package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.pramana.collection.Access;
import org.pramana.collection.Visitor;
import org.pramana.store.Numbers;
import org.pramana.store.Page;
import org.pramana.store.Row;
import org.pramana.store.Sql;
import org.pramana.trust.StampWords;
import org.pramana.words.Words;

/** Decisions of sweeps, said in the reader's language. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DecisionQueries {

    /** {@code Json.createReader} searches the server's class path for a provider at every call. */
    private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());

    private static final int OF_ONE_CARD = 50;

    @Inject
    Sql sql;

    List<SweepDecision> ofCard(long cardId, Visitor visitor) {
        return sql.page(
                select("1 = 1") + " where d.card_id = ?1 order by d.id desc", row -> read(row, visitor, new int[1]), 0, OF_ONE_CARD, cardId);
    }

    Page<SweepDecision> ofRun(long runId, String kind, String words, Visitor visitor, int first, int size) {
        String visible = visible(visitor);
        String pattern = "%" + (words == null ? "" : words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")) + "%";
        int[] total = new int[1];
        List<SweepDecision> rows = sql.page(
                select(visible)
                        + " where d.run_id = ?1 and (?2 = '' or d.kind = ?2) and (?3 = '%%' or (c.title like ?3 and "
                        + visible
                        + ")) order by d.id",
                row -> read(row, visitor, total),
                first,
                size,
                runId,
                kind == null ? "" : kind,
                pattern);
        return new Page<>(rows, total[0]);
    }

    /** Of two runs, about these cards, by card. */
    Map<Long, List<SweepDecision>> ofCards(List<Long> cards, long runId, long otherId, Visitor visitor) {
        Map<Long, List<SweepDecision>> found = new HashMap<>();
        if (!cards.isEmpty()) {
            sql.list(
                    select(visible(visitor)) + " where d.run_id in (?1, ?2) and d.card_id in (" + Numbers.list(cards) + ") order by d.id",
                    row -> {
                        SweepDecision decision = read(row, visitor, new int[1]);
                        return found.computeIfAbsent(row.number(), card -> new ArrayList<>()).add(decision);
                    },
                    runId,
                    otherId);
        }
        return found;
    }

    /** Administrators see every title (behaviour.md §1); an operator sees those that they may read. */
    private static String visible(Visitor visitor) {
        return visitor.administrator() ? "1 = 1" : Access.readable(visitor, "c");
    }

    private static String select(String visible) {
        return """
               select d.id, d.run_id, run.as_of, if(%1$s, c.slug, null), if(%1$s, c.title, null), d.kind, d.stage, p.name,
                      (select former.name from person former where former.id = json_value(d.inputs, '$.fromPerson')), d.version_no, d.cycle_no, d.trust_seq,
                      d.inputs, d.state_before, d.state_after, p_of.number, ruled.position, ruled.name, d.reason, d.applied, d.at, d.undone_at, count(*) over (), d.card_id
                 from sweep_decision d
                 join sweep_run run on run.id = d.run_id
                 join card c on c.id = d.card_id
                 left join person p on p.id = d.person_id
                 left join policy_rule ruled on ruled.id = d.policy_rule_id
                 left join policy p_of on p_of.id = ruled.policy_id
               """
                .formatted(visible);
    }

    private static SweepDecision read(Row row, Visitor visitor, int[] total) {
        Locale language = Locale.forLanguageTag(visitor.language());
        long id = row.number();
        long run = row.number();
        LocalDate asOf = row.day();
        String slug = row.text();
        String title = row.text();
        String kind = row.text();
        String stage = row.text();
        String person = row.text();
        String former = row.text();
        int version = row.count();
        int cycle = row.count();
        long trustSeq = row.number();
        String inputs = row.text();
        String before = row.text();
        String after = row.text();
        DecidingRule rule = rule(language, row.integer(), row.count(), row.text());
        String stored = row.text();
        SweepDecision decision = new SweepDecision(
                id, run, asOf, slug, title, kind, stage, person, version, cycle, trustSeq, inputs, before, after, rule,
                sentence(language, kind.equals("ESCALATE") ? stage : kind, person, former, inputs, asOf, stored), row.flag(), row.moment(), row.moment());
        total[0] = row.count();
        return decision;
    }

    private static DecidingRule rule(Locale language, Integer policy, int position, String name) {
        return policy == null
                ? null
                : new DecidingRule(policy, position + 1, name, Words.say(language, "verification.origin.RULE", name, position + 1, String.valueOf(policy)));
    }

    /** From what the decision rests on; a failure keeps its own words, unless it is a rule that cannot be read. */
    static String sentence(Locale language, String kind, String person, String former, String inputs, LocalDate asOf, String stored) {
        try (JsonReader reader = JSON.createReader(new StringReader(inputs))) {
            JsonObject facts = reader.readObject();
            if (kind.equals("ERROR")) {
                return facts.containsKey("part") ? Words.say(language, "verification.quarantined", DecisionInputs.unreadable(facts).sentence(language)) : stored;
            }
            String reasons = facts.containsKey("reasons")
                    ? facts.getJsonArray("reasons").getValuesAs(JsonString.class).stream()
                            .map(reason -> Words.say(language, "trust.kind." + reason.getString()))
                            .collect(Collectors.joining(", "))
                    : "";
            return Words.say(
                    language,
                    "verification.decision." + key(kind, former, facts),
                    person == null ? Words.say(language, "verification.nobody") : person,
                    day(facts, "lapsesOn", asOf, language),
                    day(facts, "since", asOf, language),
                    reasons,
                    former,
                    facts.getInt("afterDays", 0));
        }
    }

    private static String key(String kind, String former, JsonObject facts) {
        if (kind.equals("HANDOVER") && facts.containsKey("afterDays")) {
            return "NOT_DONE";
        }
        return kind.equals("REASSIGN") && former == null ? "ASSIGN" : kind;
    }

    private static String day(JsonObject facts, String name, LocalDate today, Locale language) {
        String day = facts.getString(name, null);
        return day == null ? "-" : StampWords.day(LocalDate.parse(day), today, language);
    }
}
