package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.verification.BusFactors;
import org.pramana.verification.BusReport;
import org.pramana.verification.LonelyCard;

/** What stands still when one person leaves. For administrators. */
@Path("/bus-factor")
@Tag(name = "People and groups")
public class BusFactorResource {

    @Inject
    BusFactors factors;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "On how many people it hangs, by collection and by team", description = "fewest: the people that any card has. onOne: cards that one person alone could verify; onNobody: cards that no verifier could.")
    public BusReport report() {
        return factors.report();
    }

    @GET
    @Path("/cards")
    @Operation(summary = "The cards that hang on one person at most", description = "?collection=pricing, ?team=pricing-desk: the group is on the card’s list. Titles, no bodies.")
    @Answer(each = LonelyCard.class)
    public Response cards() {
        Slice slice = Slice.of(uri);
        return slice.answer(uri, factors.cards(CardQuery.text(uri, "collection"), CardQuery.text(uri, "team"), slice.first(), slice.size()), card -> card);
    }
}
