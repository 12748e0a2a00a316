package org.pramana.verification;

import jakarta.json.JsonObject;
import org.pramana.trust.VerificationPlan;
import org.pramana.words.JsonText;

/**
 * One interval, date or mode for many cards.
 *
 * @param expiring how many would need verification at once, as the preview said
 */
public record PlanMany(VerificationPlan plan, int expiring) implements BulkTerms {

    public PlanMany {
        expiring = Math.max(0, expiring);
    }

    @Override
    public BulkKind kind() {
        return BulkKind.PLAN;
    }

    @Override
    public JsonObject json() {
        var json = JsonText.object().add("mode", plan.mode().name()).add("expiring", expiring);
        if (plan.intervalDays() != null) {
            json.add("interval", plan.intervalDays());
        }
        if (plan.fixedDate() != null) {
            json.add("date", plan.fixedDate().toString());
        }
        return json.build();
    }

    @Override
    public String inWords() {
        return VerificationPlanning.inWords(plan) + ", at most " + expiring + " expired at once";
    }
}
