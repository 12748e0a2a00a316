package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.batch.JobControlRoom;
import org.pramana.duplicate.DuplicateDesk;
import org.pramana.duplicate.DuplicatePair;
import org.pramana.duplicate.DuplicatePairs;

/** Cards that say nearly the same. */
@Path("/duplicates")
@Tag(name = "Cards")
public class DuplicatesResource {

    record BegunDocument(long run) {}

    /** @param first slug of the one; second of the other */
    record PairBody(String first, String second) {}

    @Inject
    DuplicateDesk desk;

    @Inject
    JobControlRoom jobs;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "Pairs of cards that say nearly the same, the likest first", description = "Of those that I may write, both. They are merged with POST /cards/{slug}/merge.")
    @Answer(each = DuplicatePair.class)
    public Response list() {
        Slice slice = Slice.of(uri);
        DuplicatePairs found = desk.pairs(slice.first(), slice.size());
        return slice.answer(uri, found.pairs(), found.total());
    }

    @POST
    @Path("/different")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says that a pair is two answers", description = "It is not shown again before one of the two changes.")
    @Answer(status = 204)
    public Response different(PairBody body) {
        desk.dismiss(body.first(), body.second());
        return Response.noContent().build();
    }

    @POST
    @Path("/scan")
    @Operation(summary = "Compares all published cards now, as in the night of Sunday", description = "202 at once. 409 while another one is at work. Administrators and operators.")
    @Answer(value = BegunDocument.class, status = 202)
    public Response scan() {
        return Response.accepted(new BegunDocument(jobs.scanDuplicates())).build();
    }
}
