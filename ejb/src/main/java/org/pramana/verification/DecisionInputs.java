package org.pramana.verification;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pramana.policy.UnreadableRule;
import org.pramana.words.JsonText;

/** What a chunk's decisions rest on, as JSON. Most cards of a night ran out on one of a few days, for the same reason: said once, it is said for all. */
final class DecisionInputs {

    private record Resting(LocalDate lapsesOn, LocalDate since, List<String> reasons) {}

    private final Map<Resting, String> said = new HashMap<>();

    String of(Verdict verdict) {
        return said.computeIfAbsent(new Resting(verdict.lapsesOn(), verdict.since(), verdict.reasons()), DecisionInputs::json);
    }

    /** Of a task that goes to somebody else, though nothing else is new. @param asked who had it, null for nobody */
    static String handOver(Long asked) {
        JsonObjectBuilder inputs = JsonText.object();
        if (asked != null) {
            inputs.add("fromPerson", asked);
        }
        return inputs.build().toString();
    }

    /** What nobody can read of a card's rule; {@link #unreadable(JsonObject)} reads it back, to say it in the reader's language. */
    static String unreadable(UnreadableRule rule) {
        return JsonText.object()
                .add("policy", rule.policy())
                .add("position", rule.position())
                .add("rule", rule.name())
                .add("part", rule.part())
                .add("value", rule.value())
                .build()
                .toString();
    }

    static UnreadableRule unreadable(JsonObject inputs) {
        return new UnreadableRule(inputs.getInt("policy"), inputs.getInt("position"), inputs.getString("rule"), inputs.getString("part"), inputs.getString("value"));
    }

    private static String json(Resting on) {
        JsonObjectBuilder inputs = JsonText.object();
        if (on.lapsesOn() != null) {
            inputs.add("lapsesOn", on.lapsesOn().toString());
        }
        if (on.since() != null) {
            inputs.add("since", on.since().toString());
        }
        return inputs.add("reasons", JsonText.array(on.reasons())).build().toString();
    }
}
