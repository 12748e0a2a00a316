package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.card.CardCatalogue;
import org.pramana.card.CardPlacement;
import org.pramana.card.CardReading;
import org.pramana.card.CardRetirement;
import org.pramana.card.CardShelf;
import org.pramana.card.Inbound;
import org.pramana.collection.AccessExplanation;
import org.pramana.collection.Explanation;

/** Where a card is, who else may see it, and what I keep of it. */
@Path("/cards/{slug}")
@Tag(name = "Cards")
public class CardPlaceResource {

    record ArchiveBody(String successor) {}

    record ReadersBody(List<JsonValue> readers) {}

    record PlaceBody(String collection, Long folderId) {}

    /** An access decision with the rules that led to it, one sentence each. */
    record AccessDocument(String login, String card, boolean mayRead, List<String> chain) {}

    /** @param hidden how many there are that I may not read */
    record InboundDocument(List<CardLineDocument> items, int hidden) {}

    @Inject
    CardRetirement retirement;

    @Inject
    CardPlacement placement;

    @Inject
    CardShelf shelf;

    @Inject
    CardReading reading;

    @Inject
    CardCatalogue catalogue;

    @Inject
    AccessExplanation access;

    @Inject
    Caller caller;

    @Context
    HttpHeaders headers;

    @POST
    @Path("/archive")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Archives it", description = "Owners. Search forgets it and its tasks close; its address still opens, and names successor as what to read instead.")
    public CardDocument archive(@PathParam("slug") String slug, ArchiveBody body) {
        retirement.archive(slug, body.successor());
        return document(slug);
    }

    @POST
    @Path("/restore")
    @Operation(summary = "Brings it back from the archive", description = "Owners. The last published version, with the trust that it has by now.")
    public CardDocument restore(@PathParam("slug") String slug) {
        retirement.restore(slug);
        return document(slug);
    }

    @GET
    @Path("/inbound")
    @Operation(summary = "Which cards link here", description = "Those that I may not read are only counted.")
    public InboundDocument inbound(@PathParam("slug") String slug) {
        Inbound inbound = retirement.inbound(slug);
        return new InboundDocument(inbound.cards().stream().map(line -> CardLineDocument.of(line, caller.language(headers))).toList(), inbound.hidden());
    }

    @PUT
    @Path("/favourite")
    @Operation(summary = "Keeps it among my favourites")
    @Answer(status = 204)
    public Response keep(@PathParam("slug") String slug) {
        shelf.keep(slug);
        return Response.noContent().build();
    }

    @DELETE
    @Path("/favourite")
    @Operation(summary = "No longer a favourite of mine")
    @Answer(status = 204)
    public Response drop(@PathParam("slug") String slug) {
        shelf.drop(slug);
        return Response.noContent().build();
    }

    @POST
    @Path("/copies")
    @Operation(summary = "I took its text with me", description = "Counts for reader trust, with the trust that the card has now. Reading through the API does not count by itself: a program may read for nobody.")
    @Answer(status = 204)
    public Response copied(@PathParam("slug") String slug) {
        reading.copied(slug);
        return Response.noContent().build();
    }

    @POST
    @Path("/views")
    @Operation(summary = "A program showed it to me", description = "Counts for reader trust as opening its page does, with the trust that the card has now.")
    @Answer(status = 204)
    public Response viewed(@PathParam("slug") String slug) {
        reading.viewed(slug);
        return Response.noContent().build();
    }

    @GET
    @Path("/readers")
    @Operation(summary = "With whom it is shared", description = "Empty: with everybody who may read its collection.")
    @Answer(each = PartyDocument.class)
    public Items readers(@PathParam("slug") String slug) {
        return Slice.whole(placement.readers(slug).stream().map(PartyDocument::of).toList());
    }

    @PUT
    @Path("/readers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Shares it with some of the collection’s readers only", description = "An empty list: with all of them.")
    @Answer(each = PartyDocument.class)
    public Items share(@PathParam("slug") String slug, ReadersBody body) {
        placement.share(slug, Given.parties("readers", Given.needed("readers", body.readers())));
        return readers(slug);
    }

    @PUT
    @Path("/place")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Moves it", description = "To another collection (AUTHOR in both), or within its own where collection is left out; folderId left out: to the top.")
    public CardDocument move(@PathParam("slug") String slug, PlaceBody place) {
        if (place.collection() == null) {
            placement.file(slug, place.folderId());
        } else {
            placement.move(slug, place.collection(), place.folderId());
        }
        return document(slug);
    }

    @GET
    @Path("/access")
    @Operation(summary = "Why somebody may or may not read it", description = "?login=LOGIN. Owners and administrators.")
    public AccessDocument explain(@PathParam("slug") String slug, @QueryParam("login") String login) {
        Explanation explanation = access.explain(Given.needed("login", login), slug, caller.language(headers));
        return new AccessDocument(login, slug, explanation.mayRead(), explanation.chain());
    }

    private CardDocument document(String slug) {
        return CardDocument.of(catalogue.page(slug), caller.language(headers));
    }
}
