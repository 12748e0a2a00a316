package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.correction.CorrectedReader;
import org.pramana.correction.CorrectedReaders;
import org.pramana.correction.CorrectionNotice;
import org.pramana.correction.CorrectionReading;
import org.pramana.correction.IssuedCorrection;
import org.pramana.store.Page;

/** What I read or copied and was told to be wrong. */
@Path("/corrections")
@Tag(name = "Corrections")
public class CorrectionsResource {

    @Inject
    CorrectionReading corrections;

    @Inject
    CorrectedReaders readers;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "Corrections of what I read, newest first", description = "Before and after, and which version I had before me. Those that I put away are left out.")
    @Answer(each = CorrectionNotice.class)
    public Items waiting() {
        return Slice.whole(corrections.waiting());
    }

    @POST
    @Path("/{id: \\d{1,18}}/told")
    @Operation(summary = "I told the customer", description = "Puts the notice away.")
    @Answer(status = 204)
    public Response told(@PathParam("id") long id) {
        corrections.customerTold(id);
        return Response.noContent().build();
    }

    @POST
    @Path("/{id: \\d{1,18}}/noted")
    @Operation(summary = "Seen", description = "Puts the notice away; there is no customer to tell.")
    @Answer(status = 204)
    public Response noted(@PathParam("id") long id) {
        corrections.noted(id);
        return Response.noContent().build();
    }

    @GET
    @Path("/issued")
    @Operation(summary = "Corrections that readers were told of, newest first", description = "Administrators. Neither what the cards say nor how many readers they had.")
    @Answer(each = IssuedCorrection.class)
    public Response issued() {
        Slice slice = Slice.of(uri);
        Page<IssuedCorrection> page = readers.issued(slice.first(), slice.size());
        return slice.answer(uri, page.rows(), page.total());
    }

    @POST
    @Path("/{id: \\d{1,18}}/names")
    @Operation(summary = "Who read or copied what was wrong", description = "Administrators, where the policy of the card says so (correctionNames). The reading goes into the audit trail.")
    @Answer(each = CorrectedReader.class)
    public Items names(@PathParam("id") long id) {
        return Slice.whole(readers.names(id));
    }
}
