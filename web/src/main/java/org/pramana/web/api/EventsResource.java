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
import org.pramana.occasion.Occasion;
import org.pramana.occasion.OccasionCard;
import org.pramana.occasion.OccasionPlan;
import org.pramana.occasion.OccasionWish;
import org.pramana.occasion.Occasions;

/** What happened outside the cards and makes some of them due. Administrators. */
@Path("/events")
@Tag(name = "Events")
public class EventsResource {

    @Inject
    Occasions occasions;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "Events, newest first", description = "open: how many of an event’s cards nobody has looked at since.")
    @Answer(each = Occasion.class)
    public Response list() {
        Slice slice = Slice.of(uri);
        return slice.answer(uri, occasions.newest(slice.first(), slice.size()), occasion -> occasion);
    }

    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "What an event would make due", description = "The same body as raising it. Changes nothing.")
    public OccasionPlan preview(OccasionWish body) {
        return occasions.plan(body);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Raises an event: its cards become due, the most-read first",
            description =
                    "chooses TAG, LINKED, COLLECTION or SEARCH, and chosen says which: a tag, the slug of a card that others link to, a collection’s key, or words that all have to occur. perWeek of each person’s cards are due in a week (10), the first through firstDue (within a week). 409 where it was raised already, or finds no card.")
    @Answer(value = Occasion.class, status = 201)
    public Response raise(OccasionWish body) {
        long id = occasions.raise(body);
        return Response.created(uri.getAbsolutePathBuilder().path(String.valueOf(id)).build()).entity(occasions.one(id)).build();
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    @Operation(summary = "One event")
    public Occasion one(@PathParam("id") long id) {
        return occasions.one(id);
    }

    @GET
    @Path("/{id: \\d{1,18}}/cards")
    @Operation(summary = "Its cards, those that are due first, first", description = "Titles, no bodies.")
    @Answer(each = OccasionCard.class)
    public Response cards(@PathParam("id") long id) {
        Slice slice = Slice.of(uri);
        return slice.answer(uri, occasions.cards(id, slice.first(), slice.size()), card -> card);
    }

    @POST
    @Path("/{id: \\d{1,18}}/undo")
    @Operation(summary = "Takes an event back", description = "Where nobody has looked yet. What was verified because of it stays verified.")
    public Occasion undo(@PathParam("id") long id) {
        return occasions.undo(id);
    }
}
