package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.trust.VerificationMode;
import org.pramana.trust.VerificationPlan;
import org.pramana.verification.BulkPlan;
import org.pramana.verification.BulkPlanning;

/** One plan for many cards. */
@Path("/plans")
@Tag(name = "Trust")
public class BulkPlansResource {

    /**
     * @param cards slugs, at most 1,000
     * @param interval or {@code date} or {@code mode}: one of them
     * @param expiring how many would need verification at once, as the preview said; left out: 0
     */
    record PlansBody(List<String> cards, Integer interval, LocalDate date, VerificationMode mode, Integer expiring) {

        VerificationPlan plan() {
            return Given.needed("interval", Given.plan(interval, date, mode));
        }
    }

    @Inject
    BulkPlanning planning;

    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "What one plan for many cards would do", description = "Counts by what becomes of them. Changes nothing.")
    public BulkPlan preview(PlansBody body) {
        return planning.preview(Given.needed("cards", body.cards()), body.plan());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Gives many cards one plan",
            description = "Owners of their collections. Verifies and unverifies none; due dates are worked out anew. 409 where more cards would need verification at once than expiring says.")
    public BulkPlan plan(PlansBody body) {
        return planning.plan(Given.needed("cards", body.cards()), body.plan(), body.expiring() == null ? 0 : body.expiring());
    }
}
