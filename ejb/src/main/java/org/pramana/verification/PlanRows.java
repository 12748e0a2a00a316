package org.pramana.verification;

import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import org.pramana.policy.CycleTerms;
import org.pramana.trust.VerificationPlan;
import org.pramana.words.JsonText;

/** What {@link CardTrust} reckons for one card, for many: terms and last days, worked out by the policies, as rows of a statement. */
final class PlanRows {

    /** Over the JSON text ?1: {@code c} the card, {@code v} its version, {@code y} its cycle, {@code d} what changes, in words. */
    static final String TABLE =
            """
            json_table(?1, '$[*]' columns (c bigint path '$.c', v int path '$.v', y int path '$.y', d varchar(200) path '$.d', m varchar(10) path '$.m',
                   n int path '$.n', f date path '$.f', o int path '$.o', w int path '$.w', due date path '$.due', e date path '$.e')) j""";

    /** Of an update of {@code card c}. */
    static final String SET =
            "c.mode = j.m, c.interval_days = j.n, c.fixed_date = j.f, c.plan_own = j.o, c.warn_days = j.w, c.due_on = j.due, c.evergreen_until = j.e";

    private PlanRows() {}

    /** @param due the last day covered, null for none */
    static JsonObjectBuilder row(long card, CycleTerms terms, LocalDate due, LocalDate evergreen) {
        VerificationPlan plan = terms.plan();
        JsonObjectBuilder row = JsonText.object().add("c", card).add("m", plan.mode().name()).add("o", terms.planOwn() ? 1 : 0);
        add(row, "n", plan.intervalDays());
        add(row, "w", terms.warnDays());
        add(row, "f", plan.fixedDate());
        add(row, "due", due);
        add(row, "e", evergreen);
        return row;
    }

    private static void add(JsonObjectBuilder row, String name, Object value) {
        if (value instanceof Integer number) {
            row.add(name, number);
        } else if (value != null) {
            row.add(name, value.toString());
        }
    }
}
