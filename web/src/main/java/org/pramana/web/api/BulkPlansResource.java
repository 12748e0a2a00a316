package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.batch.BulkRoom;
import org.pramana.trust.VerificationMode;
import org.pramana.verification.BulkChanges;
import org.pramana.verification.BulkPreview;
import org.pramana.verification.BulkRun;
import org.pramana.verification.ChosenCard;
import org.pramana.verification.PlanMany;

/** One plan for many cards. */
@Path("/plans")
@Tag(name = "Trust")
public class BulkPlansResource {

    /**
     * @param cards slugs, at most 2,000
     * @param interval or {@code date} or {@code mode}: one of them
     * @param expiring how many would need verification at once, as the preview said; left out: 0
     */
    record PlansBody(List<String> cards, Integer interval, LocalDate date, VerificationMode mode, Integer expiring) {

        List<ChosenCard> chosen() {
            return Given.needed("cards", cards).stream().map(ChosenCard::named).toList();
        }

        PlanMany terms() {
            return new PlanMany(Given.needed("interval", Given.plan(interval, date, mode)), expiring == null ? 0 : expiring);
        }
    }

    @Inject
    BulkChanges changes;

    @Inject
    BulkRoom room;

    @Context
    UriInfo uri;

    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "What one plan for many cards would do", description = "Counts by what becomes of them. Changes nothing.")
    public BulkPreview preview(PlansBody body) {
        return changes.preview(body.chosen(), body.terms());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Gives many cards one plan",
            description = "Owners of their collections. Verifies and unverifies none; due dates are worked out anew. 409 where more cards would need verification at once than expiring says. "
                    + "202 at once; Location tells how it goes. Can be undone.")
    @Answer(value = BulkRun.class, status = 202)
    public Response plan(PlansBody body) {
        return BulkChangesResource.accepted(uri, changes.run(room.start(body.chosen(), body.terms())));
    }
}
