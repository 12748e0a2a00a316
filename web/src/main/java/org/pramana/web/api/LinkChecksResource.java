package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.batch.JobControlRoom;
import org.pramana.fact.LinkRun;
import org.pramana.fact.LinkRuns;

/** The nightly look at where links lead. Administrators and operators. */
@Path("/link-checks")
@Tag(name = "Operation")
public class LinkChecksResource {

    record BegunDocument(long run) {}

    @Inject
    JobControlRoom jobs;

    @Inject
    LinkRuns runs;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "Checks of links, newest first", description = "How many links were looked at and how many of them are broken. Which ones, a card’s verifier sees with the card.")
    @Answer(each = LinkRun.class)
    public Response list() {
        Slice slice = Slice.of(uri);
        return slice.answer(uri, runs.runs(slice.first(), slice.size()), run -> run);
    }

    @POST
    @Operation(summary = "Looks at the links that are due, now", description = "202 at once; the list tells how it goes. 409 while another one is at work.")
    @Answer(value = BegunDocument.class, status = 202)
    public Response check() {
        return Response.accepted(new BegunDocument(jobs.checkLinks())).build();
    }
}
