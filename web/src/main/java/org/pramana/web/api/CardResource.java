package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.card.BodyFormat;
import org.pramana.card.CardAuthoring;
import org.pramana.card.CardCatalogue;
import org.pramana.card.CardPage;
import org.pramana.card.CardRetirement;
import org.pramana.card.CardWords;
import org.pramana.card.OpenDraft;
import org.pramana.card.Publication;
import org.pramana.search.CardSearch;

/** One card: reading, editing, taking away. */
@Path("/cards/{slug}")
@Tag(name = "Cards")
public class CardResource {

    /** What is left out stays as it is. @param minorReason makes it a minor edit, and says why */
    record CardChange(
            String title, String body, BodyFormat bodyFormat, List<String> tags, List<String> aliases, String changeNote, String minorReason, Boolean verify, LocalDate date) {}

    @Inject
    CardCatalogue catalogue;

    @Inject
    CardAuthoring authoring;

    @Inject
    CardRetirement retirement;

    @Inject
    CardSearch search;

    @Inject
    Publishing publishing;

    @Inject
    Caller caller;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "One card", description = "The ETag is that of its words: send it back as If-Match with an edit. A card that I may not read is 404, as if it were not there.")
    @Answer(CardDocument.class)
    public Response one(@PathParam("slug") String slug) {
        CardPage page = catalogue.page(slug);
        return Response.ok(document(page)).tag(CardDocument.etag(page)).build();
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Edits a card and publishes the edit",
            description = "Needs If-Match with the ETag of the card that was read: 428 without, 412 if somebody was faster. A card that was never published stays a draft. With a draft of mine open the answer is 409: publish or discard it first.")
    @Answer(CardDocument.class)
    public Response edit(@PathParam("slug") String slug, CardChange change) {
        CardPage before = catalogue.page(slug);
        IfMatch.demand(headers, before);
        OpenDraft open = authoring.open(slug);
        boolean unpublished = before.version() == 0;
        if (open.saved() && !unpublished) {
            throw new DraftIsOpen(slug);
        }
        CardWords words = new CardWords(
                change.title() == null ? open.title() : change.title(),
                change.body() == null ? open.bodyHtml() : change.body(),
                change.body() == null ? BodyFormat.HTML : change.bodyFormat(),
                change.tags() == null ? open.tags() : change.tags(),
                change.aliases() == null ? open.aliases() : change.aliases());
        authoring.save(slug, words, open.saved() ? open.baseVersion() : before.version(), open.seq());
        if (!unpublished) {
            publishing.orForget(slug, new Publication(Given.yes(change.verify()), change.date(), change.minorReason(), change.changeNote()));
        }
        return one(slug);
    }

    @DELETE
    @Operation(
            summary = "Takes a card away",
            description = "What readers can see is archived (owners; ?successor=SLUG names what to read instead) and can be restored. A card that was never published is thrown away. ?purge=true deletes an archived card for good (administrators, after the waiting time).")
    @Answer(status = 204)
    public Response remove(@PathParam("slug") String slug, @QueryParam("successor") String successor, @QueryParam("purge") boolean purge) {
        if (purge) {
            retirement.purge(slug);
        } else if (catalogue.page(slug).version() == 0) {
            authoring.discard(slug);
        } else {
            retirement.archive(slug, successor);
        }
        return Response.noContent().build();
    }

    @GET
    @Path("/similar")
    @Operation(summary = "Cards that say or mean much the same", description = "?size=5, at most 20. Published cards that I may read, likest first, as the portal offers them for merging.")
    @Answer(each = AlikeDocument.class)
    public Items similar(@PathParam("slug") String slug) {
        return Slice.whole(search.similar(slug, Slice.number(uri, "size", 5, 1, 20)).stream().map(alike -> AlikeDocument.of(alike, caller.language(headers))).toList());
    }

    private CardDocument document(CardPage page) {
        return CardDocument.of(page, caller.language(headers));
    }
}
