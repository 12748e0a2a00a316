package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.card.CardCatalogue;
import org.pramana.web.words.CardCsv;

/** Lists of cards for a spreadsheet. */
@Path("/cards.csv")
@Tag(name = "Cards")
public class CardCsvResource {

    @Inject
    CardCatalogue catalogue;

    @Context
    UriInfo uri;

    @GET
    @Produces("text/csv")
    @Operation(summary = "A list of cards as CSV", description = "The filters of GET /cards; at most 20,000 lines. Titles and trust, no bodies. No cell is a formula.")
    @Answer(mediaType = "text/csv", value = String.class)
    public Response csv() {
        return Response.ok(CardCsv.of(catalogue, CardQuery.of(uri)), "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"cards.csv\"")
                .build();
    }
}
