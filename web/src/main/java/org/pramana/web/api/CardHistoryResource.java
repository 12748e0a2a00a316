package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
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
import org.pramana.card.CardHistory;
import org.pramana.card.CardPublication;
import org.pramana.card.CardVersionText;
import org.pramana.card.CardWords;
import org.pramana.card.Conflict;
import org.pramana.card.OpenDraft;
import org.pramana.card.Publication;
import org.pramana.card.Published;
import org.pramana.card.SavedDraft;
import org.pramana.card.VersionDiff;
import org.pramana.card.VersionLine;

/** What it said before, and what is about to be said. */
@Path("/cards/{slug}")
@Tag(name = "Versions and drafts")
public class CardHistoryResource {

    /** @param seq of the draft that was read, 0 or left out for the first save @param baseVersion left out: the version the draft was begun from */
    record DraftBody(String title, String body, BodyFormat bodyFormat, List<String> tags, List<String> aliases, Integer baseVersion, Long seq) {}

    record PublicationBody(Boolean verify, LocalDate date, String minorReason, String changeNote) {}

    record DecisionBody(Boolean approve, String comment) {}

    @Inject
    CardHistory history;

    @Inject
    CardAuthoring authoring;

    @Inject
    CardPublication gate;

    @Inject
    CardCatalogue catalogue;

    @Context
    UriInfo uri;

    @GET
    @Path("/versions")
    @Operation(summary = "Every version, newest first")
    @Answer(each = VersionLine.class)
    public Items versions(@PathParam("slug") String slug) {
        return Slice.whole(history.versions(slug));
    }

    @GET
    @Path("/versions/{n: \\d{1,9}}")
    @Operation(summary = "One version in full")
    public CardVersionText version(@PathParam("slug") String slug, @PathParam("n") int version) {
        return history.version(slug, version);
    }

    @POST
    @Path("/versions/{n: \\d{1,9}}/restoration")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Publishes an old version’s words anew", description = "An edit like any other: it needs verification unless verify is true.")
    public Published restore(@PathParam("slug") String slug, @PathParam("n") int version, PublicationBody how) {
        return history.restore(slug, version, publication(how));
    }

    @GET
    @Path("/diff")
    @Operation(summary = "What changed between two versions", description = "?from=7&to=8; left out: the last two. Balanced HTML with del and ins, and counts.")
    public VersionDiff diff(@PathParam("slug") String slug) {
        int newest = catalogue.page(slug).version();
        int to = Slice.number(uri, "to", newest, 0, 1_000_000);
        return history.diff(slug, Slice.number(uri, "from", Math.max(0, to - 1), 0, 1_000_000), to);
    }

    @GET
    @Path("/draft")
    @Operation(summary = "My draft", description = "Where I have none yet, the published words with saved = false.")
    public OpenDraft draft(@PathParam("slug") String slug) {
        return authoring.open(slug);
    }

    @PUT
    @Path("/draft")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keeps what has been typed so far", description = "Readers keep seeing the published version. seq is the one that was read or saved last: an older one is 409.")
    public SavedDraft save(@PathParam("slug") String slug, DraftBody draft) {
        OpenDraft open = authoring.open(slug);
        CardWords words = new CardWords(
                draft.title() == null ? open.title() : draft.title(),
                draft.body() == null ? open.bodyHtml() : draft.body(),
                draft.body() == null ? BodyFormat.HTML : draft.bodyFormat(),
                draft.tags() == null ? open.tags() : draft.tags(),
                draft.aliases() == null ? open.aliases() : draft.aliases());
        int base = draft.baseVersion() == null ? open.baseVersion() : draft.baseVersion();
        return authoring.save(slug, words, base, draft.seq() == null ? open.seq() : draft.seq());
    }

    @DELETE
    @Path("/draft")
    @Operation(summary = "Throws my draft away", description = "Of a card that was never published, the card as well.")
    @Answer(status = 204)
    public Response discard(@PathParam("slug") String slug) {
        authoring.discard(slug);
        return Response.noContent().build();
    }

    @GET
    @Path("/draft/diff")
    @Operation(summary = "What my draft changes")
    public VersionDiff draftDiff(@PathParam("slug") String slug) {
        return history.draftDiff(slug);
    }

    @GET
    @Path("/draft/conflict")
    @Operation(summary = "My draft against what was published meanwhile", description = "204 where there is no conflict. To go on, save the draft with theirs.version as baseVersion.")
    @Answer(Conflict.class)
    public Response conflict(@PathParam("slug") String slug) {
        Conflict conflict = history.conflict(slug);
        return conflict == null ? Response.noContent().build() : Response.ok(conflict).build();
    }

    @POST
    @Path("/draft/publication")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Publishes my draft",
            description = "outcome is PUBLISHED, REQUESTED where an owner must agree first, or UNCHANGED. 409 if somebody published meanwhile: the draft is kept. minorReason makes it a minor edit, which is refused where a number, a date, an address or many words changed.")
    public Published publish(@PathParam("slug") String slug, PublicationBody how) {
        return authoring.publish(slug, publication(how));
    }

    @POST
    @Path("/drafts/{author}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Agrees to a request to publish, or turns it down", description = "Owners and free publishers. The first decision closes the request; no needs a comment.")
    @Answer(Published.class)
    public Response decide(@PathParam("slug") String slug, @PathParam("author") String author, DecisionBody decision) {
        if (Given.needed("approve", decision.approve())) {
            return Response.ok(gate.approve(slug, author)).build();
        }
        gate.reject(slug, author, decision.comment());
        return Response.noContent().build();
    }

    private static Publication publication(PublicationBody how) {
        return new Publication(Given.yes(how.verify()), how.date(), how.minorReason(), how.changeNote());
    }
}
