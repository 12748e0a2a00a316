package org.pramana.verification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pramana.trust.Trust;

/**
 * What a sweep decides about one card after the other. A card is decided about whole, with what its owners and administrators hear of it, or, where any of that
 * fails, not at all: then it is quarantined, and that is all that is written of it.
 */
final class CardDecisions {

    /** Who looks after the cards of a page. */
    interface Table {

        Long person(long card, Long asked, boolean opens);

        boolean onlyAway(long card, Long person);
    }

    private final LocalDate asOf;
    private final Table table;
    private final DecisionInputs inputs = new DecisionInputs();

    CardDecisions(LocalDate asOf, Table table) {
        this.asOf = asOf;
        this.table = table;
    }

    List<Decision> about(SweepFacts card, PageRules.Held rules) {
        if (rules.quarantine() != null) {
            return List.of(quarantined(card, rules.rule(), rules.quarantine()));
        }
        try {
            List<Verdict> escalations = SweepRule.escalations(card, asOf); // before anybody is dealt the card: a turn that is taken is not given back
            List<Decision> decided = new ArrayList<>(1 + escalations.size());
            decide(card, rules.rule()).ifPresent(decided::add);
            escalations.forEach(verdict -> decided.add(decision(card, rules.rule(), verdict, null)));
            return decided;
        } catch (RuntimeException poisoned) {
            return List.of(quarantined(card, rules.rule(), new PageRules.Quarantine("{}", poisoned.getMessage())));
        }
    }

    private Optional<Decision> decide(SweepFacts card, Long rule) {
        Optional<Verdict> found = SweepRule.decide(card, asOf);
        if (found.isEmpty() && card.taskId() == null) {
            return Optional.empty();
        }
        Long asked = card.asked();
        boolean opens = card.taskId() == null && found.filter(verdict -> verdict.kind() != Verdict.Kind.WARN).isPresent();
        Long person = table.person(card.cardId(), asked, opens);
        if (found.isEmpty() && Objects.equals(person, asked)) {
            return Optional.empty();
        }
        if (found.isEmpty()) {
            Verdict.Kind kind = asked != null && table.onlyAway(card.cardId(), asked) ? Verdict.Kind.HANDOVER : Verdict.Kind.REASSIGN;
            String state = Trust.of(card.trust(), asOf).state().name();
            return Optional.of(new Decision(card, rule, kind, kind.name(), person, state, state, DecisionInputs.handOver(asked), ""));
        }
        return Optional.of(decision(card, rule, found.get(), person));
    }

    private Decision decision(SweepFacts card, Long rule, Verdict verdict, Long person) {
        String stage = verdict.stage() == null ? "" : verdict.stage().name();
        return new Decision(card, rule, verdict.kind(), stage, person, verdict.before().name(), verdict.after().name(), inputs.of(verdict), "");
    }

    private static Decision quarantined(SweepFacts card, Long rule, PageRules.Quarantine why) {
        return new Decision(card, rule, Verdict.Kind.ERROR, "", null, "UNKNOWN", "UNKNOWN", why.inputs(), why.words());
    }
}
