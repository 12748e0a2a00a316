package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.batch.BulkRoom;
import org.pramana.verification.AppointMany;
import org.pramana.verification.BulkChanges;
import org.pramana.verification.BulkLine;
import org.pramana.verification.BulkOutcome;
import org.pramana.verification.BulkPreview;
import org.pramana.verification.BulkRun;
import org.pramana.verification.ChosenCard;
import org.pramana.verification.VerifyMany;

/** One change of many cards: what it would do, how it goes, and the way back. */
@Path("/bulk")
@Tag(name = "Trust")
public class BulkChangesResource {

    /**
     * @param cards each with the version that was on the screen; at most 200
     * @param evenDoubted also those that were edited or flagged since
     */
    record VerificationBody(List<SeenCard> cards, Boolean evenDoubted) {

        List<ChosenCard> chosen() {
            return Given.needed("cards", cards).stream().map(card -> Given.needed("cards", card).chosen()).toList();
        }

        VerifyMany terms() {
            return new VerifyMany(Given.yes(evenDoubted));
        }
    }

    record SeenCard(String slug, Integer version) {

        ChosenCard chosen() {
            return new ChosenCard(Given.needed("slug", slug), Given.needed("version", version));
        }
    }

    /** @param cards slugs, at most 2,000 @param verifiers 1 to 5, each person:LOGIN (or just LOGIN) or group:KEY */
    record AppointmentBody(List<String> cards, List<JsonValue> verifiers) {

        List<ChosenCard> chosen() {
            return Given.needed("cards", cards).stream().map(ChosenCard::named).toList();
        }

        AppointMany terms() {
            return new AppointMany(Given.parties("verifiers", Given.needed("verifiers", verifiers)));
        }
    }

    @Inject
    BulkChanges changes;

    @Inject
    BulkRoom room;

    @Context
    UriInfo uri;

    @POST
    @Path("/verifications/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "What vouching for these cards together would do", description = "Counts, and who is refused and why. Changes nothing.")
    public BulkPreview previewVerification(VerificationBody body) {
        return changes.preview(body.chosen(), body.terms());
    }

    @POST
    @Path("/verifications")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Vouches for many cards, each in the version that was seen",
            description = "At most 200; edited and flagged ones are refused unless evenDoubted. 202 at once; Location tells how it goes. Can be undone for ten minutes.")
    @Answer(value = BulkRun.class, status = 202)
    public Response verify(VerificationBody body) {
        return accepted(room.start(body.chosen(), body.terms()));
    }

    @POST
    @Path("/appointments/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "What this list of verifiers for these cards would do", description = "Changes nothing.")
    public BulkPreview previewVerifiers(AppointmentBody body) {
        return changes.preview(body.chosen(), body.terms());
    }

    @POST
    @Path("/appointments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Gives many cards one list of verifiers",
            description = "Owners of their collections; at most 2,000. Verifies and unverifies none. 202 at once; Location tells how it goes. Can be undone.")
    @Answer(value = BulkRun.class, status = 202)
    public Response appoint(AppointmentBody body) {
        return accepted(room.start(body.chosen(), body.terms()));
    }

    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "What a change of many cards would do", description = "How many there would be of each state, and which stay as they are and why. Changes nothing.")
    public BulkPreview preview(ManyBody body) {
        return changes.preview(body.chosen(), body.terms());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Changes many cards",
            description = "kind: VERIFIERS, PLAN, TAG, MOVE, ARCHIVE (at most 2,000 cards; can be undone), REQUEST (200), ANNOUNCE (50). What is not yours to do to a card is refused "
                    + "for that card. 202 at once; Location tells how it goes.")
    @Answer(value = BulkRun.class, status = 202)
    public Response change(ManyBody body) {
        return accepted(room.start(body.chosen(), body.terms()));
    }

    @GET
    @Operation(summary = "What I changed together last, newest first")
    @Answer(each = BulkRun.class)
    public Items mine() {
        return Slice.whole(changes.mine());
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    @Operation(summary = "How far it is, and what became of the cards")
    public BulkRun one(@PathParam("id") long id) {
        return changes.run(id);
    }

    @GET
    @Path("/{id: \\d{1,18}}/cards")
    @Operation(summary = "Card by card", description = "?outcome=WAITING, DONE, SAME, REFUSED, UNDONE or KEPT.")
    @Answer(each = BulkLine.class)
    public Response lines(@PathParam("id") long id) {
        Slice slice = Slice.of(uri);
        String outcome = CardQuery.text(uri, "outcome");
        BulkOutcome only = outcome == null ? null : (BulkOutcome) RecordJson.constant(outcome, BulkOutcome.class, "outcome");
        return slice.answer(uri, changes.lines(id, only, slice.first(), slice.size()), line -> line);
    }

    @DELETE
    @Path("/{id: \\d{1,18}}")
    @Operation(summary = "Undoes it", description = "A verification for ten minutes. Cards that somebody has acted on since stay as they are. 409 where there is nothing to undo.")
    public BulkRun undo(@PathParam("id") long id) {
        return changes.undo(id);
    }

    private Response accepted(long run) {
        return accepted(uri, changes.run(run));
    }

    static Response accepted(UriInfo uri, BulkRun run) {
        return Response.accepted(run).location(uri.getBaseUriBuilder().path("bulk").path(String.valueOf(run.id())).build()).build();
    }
}
