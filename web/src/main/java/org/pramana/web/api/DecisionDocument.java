package org.pramana.web.api;

import jakarta.json.JsonException;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import org.pramana.verification.DecidingRule;
import org.pramana.verification.SweepDecision;
import org.pramana.words.JsonText;

/** One decision of a sweep about one card, as people and auditors read it. @param id for undoing it @param inputs what it rests on @param rule null: none of the policy @param undoneAt null: nobody has taken it back */
record DecisionDocument(
        long id,
        long run,
        LocalDate asOf,
        String card,
        String title,
        String kind,
        String stage,
        String person,
        int version,
        int cycle,
        JsonValue inputs,
        String before,
        String after,
        DecidingRule rule,
        String reason,
        boolean applied,
        Instant at,
        Instant undoneAt) {

    static DecisionDocument of(SweepDecision decision) {
        return new DecisionDocument(
                decision.id(),
                decision.runId(),
                decision.asOf(),
                decision.slug(),
                decision.title(),
                decision.kind(),
                decision.stage(),
                decision.person(),
                decision.versionNo(),
                decision.cycleNo(),
                inputs(decision.inputs()),
                decision.stateBefore(),
                decision.stateAfter(),
                decision.rule(),
                decision.reason(),
                decision.applied(),
                decision.at(),
                decision.undoneAt());
    }

    private static JsonValue inputs(String json) {
        if (json == null || json.isBlank()) {
            return JsonValue.NULL;
        }
        try {
            return JsonText.read(json);
        } catch (JsonException notJson) {
            return JsonText.value(json);
        }
    }
}
