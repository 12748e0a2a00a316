package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.correction.Correcting;
import org.pramana.correction.CorrectionOffer;
import org.pramana.correction.CorrectionTally;
import org.pramana.correction.NewCorrection;

/** Telling those who read or copied a wrong version of a card. */
@Path("/cards/{slug}/corrections")
@Tag(name = "Corrections")
public class CardCorrectionsResource {

    /** @param days how far back readers are told, 30 where nothing is said @param material false: nobody need be told @param linked cards that link here are to be checked as well */
    record CorrectionBody(Integer wrongFrom, Integer wrongTo, String before, String after, Integer days, Boolean material, Boolean linked) {}

    record NewCorrectionDocument(long id) {}

    @Inject
    Correcting correcting;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "Corrections that readers were told of", description = "Authors. How many were told, copied it and told their customers is for owners; nobody gets names.")
    @Answer(each = CorrectionTally.class)
    public Items corrections(@PathParam("slug") String slug) {
        return Slice.whole(correcting.corrections(slug));
    }

    @GET
    @Path("/offer")
    @Operation(summary = "What could be told now", description = "The versions that were wrong, and the first sentence that changed. Changes nothing.")
    public CorrectionOffer offer(@PathParam("slug") String slug) {
        return correcting.offer(slug);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Tells them", description = "Left out: what the offer says. Once for each version that corrects something. With \"linked\" the cards that link here become due as by an event.")
    @Answer(value = NewCorrectionDocument.class, status = 201)
    public Response tell(@PathParam("slug") String slug, CorrectionBody body) {
        CorrectionOffer offer = correcting.offer(slug);
        long id = correcting.issue(
                slug,
                new NewCorrection(
                        body.wrongFrom() == null ? offer.wrongFrom() : body.wrongFrom(),
                        body.wrongTo() == null ? offer.wrongTo() : body.wrongTo(),
                        body.before() == null ? offer.sentence().before() : body.before(),
                        body.after() == null ? offer.sentence().after() : body.after(),
                        body.days() == null ? Correcting.USUAL_DAYS : body.days(),
                        body.material() == null || body.material(),
                        body.linked() != null && body.linked()));
        return Response.created(uri.getAbsolutePathBuilder().path(String.valueOf(id)).build()).entity(new NewCorrectionDocument(id)).build();
    }
}
