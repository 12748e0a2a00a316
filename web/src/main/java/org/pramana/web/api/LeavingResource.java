package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.verification.LeaverEstate;
import org.pramana.verification.LeaverPlanning;
import org.pramana.verification.SuccessorLoad;

/** Before somebody leaves. For administrators. */
@Path("/people/{login}/leaving")
@Tag(name = "People and groups")
public class LeavingResource {

    /** @param collection its key @param to login of the successor */
    record Successor(String collection, String to) {}

    /** @param successors collections that are left out go by the chain of rules @param dryRun true: only what it would do */
    record HandOnBody(List<Successor> successors, Boolean dryRun) {}

    /** @param batch null after a dry run */
    record HandedOnDocument(Long batch, List<SuccessorLoad> loads) {}

    record GivenBackDocument(int cards) {}

    @Inject
    LeaverPlanning planning;

    @GET
    @Operation(summary = "What they look after, and who could take it over")
    public LeaverEstate estate(@PathParam("login") String login) {
        return planning.estate(login);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Hands their cards and open tasks on, as one batch", description = "dryRun: tells what that would be for each successor, and changes nothing.")
    public HandedOnDocument handOn(@PathParam("login") String login, HandOnBody body) {
        var successors = new java.util.LinkedHashMap<String, String>();
        if (body.successors() != null) {
            body.successors().forEach(successor -> successors.put(Given.needed("collection", successor.collection()), Given.needed("to", successor.to())));
        }
        List<SuccessorLoad> loads = planning.preview(login, successors);
        return new HandedOnDocument(Given.yes(body.dryRun()) ? null : planning.handOn(login, successors), loads);
    }

    @DELETE
    @Path("/{batch: \\d{1,18}}")
    @Operation(summary = "Undoes a batch", description = "What somebody has changed since stays as it is. 409 where there is nothing to undo.")
    public GivenBackDocument undo(@PathParam("login") String login, @PathParam("batch") long batch) {
        return new GivenBackDocument(planning.undo(login, batch));
    }
}
