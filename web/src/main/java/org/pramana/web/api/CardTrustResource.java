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
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.card.CardCatalogue;
import org.pramana.card.CardPage;
import org.pramana.trust.Trust;
import org.pramana.trust.VerificationMode;
import org.pramana.verification.CardVerification;
import org.pramana.verification.CheckRequest;
import org.pramana.verification.PlanPreview;
import org.pramana.verification.TrustHistory;
import org.pramana.verification.VerificationPlanning;
import org.pramana.verification.VerificationUndo;
import org.pramana.verification.Verified;
import org.pramana.words.InvalidInput;

/** May I repeat it? Who says so, and what is to be done where nobody does. */
@Path("/cards/{slug}")
@Tag(name = "Trust")
public class CardTrustResource {

    /** @param version the one that I have before me @param date the next check of a card with a fixed date */
    record VerificationBody(Integer version, String note, LocalDate date) {}

    /** @param comment what it says is the text; null: {@code text} is */
    record RequestBody(String text, Long comment) {}

    record ReasonBody(String text) {}

    record VerifiersBody(List<JsonValue> verifiers) {}

    /** @param evenIfExpired I know that the card will need verification at once */
    record PlanBody(Integer interval, LocalDate date, VerificationMode mode, Boolean evenIfExpired) {}

    record VerifierList(List<PartyDocument> verifiers, PartyDocument responsible) {}

    @Inject
    TrustHistory history;

    @Inject
    CardVerification verification;

    @Inject
    VerificationUndo undo;

    @Inject
    VerificationPlanning planning;

    @Inject
    CardCatalogue catalogue;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    @GET
    @Path("/trust")
    @Operation(summary = "Its trust on a day", description = "?on=2027-03-01 derives what the stamp says, or will say if nothing happens, on that day; without it today.")
    public TrustDocument trust(@PathParam("slug") String slug, @QueryParam("on") String on) {
        LocalDate day = on == null || on.isBlank() ? LocalDate.now(clock) : day("on", on);
        return TrustDocument.of(history.trustOn(slug, day).stamp(), caller.language(headers));
    }

    @GET
    @Path("/decisions")
    @Operation(summary = "What sweeps decided about it", description = "Newest first. NO_CHANGE is derived for the latest run that had nothing to say.")
    @Answer(each = DecisionDocument.class)
    public Items decisions(@PathParam("slug") String slug) {
        return Slice.whole(history.decisions(slug).stream().map(DecisionDocument::of).toList());
    }

    @GET
    @Path("/why")
    @Operation(summary = "Why is this card in this state?", description = "The stamp, the rules that hold for it and where each comes from, what happened, and what the sweeps decided.")
    public WhyDocument why(@PathParam("slug") String slug) {
        return WhyDocument.of(history.why(slug), caller.language(headers));
    }

    @POST
    @Path("/verification")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Vouches for it",
            description = "The version that I have before me is right. 409 with both numbers where it is no longer the published one. Twice is once: already is true, and nothing changes.")
    public Verified verify(@PathParam("slug") String slug, VerificationBody body) {
        return verification.verify(slug, Given.needed("version", body.version()), body.note(), body.date());
    }

    @DELETE
    @Path("/verification")
    @Operation(
            summary = "Takes my verification back",
            description = "Within ten minutes, and while nothing has happened to the card since: its date, its cycle, what spoke against it and the task are as they were. 409 otherwise.")
    @Answer(status = 204)
    public Response takeBack(@PathParam("slug") String slug) {
        undo.takeBack(slug);
        return Response.noContent().build();
    }

    @GET
    @Path("/requests")
    @Operation(summary = "What readers and authors ask to be looked at, and nobody has answered yet")
    @Answer(each = CheckRequest.class)
    public Items requests(@PathParam("slug") String slug) {
        return Slice.whole(verification.offer(slug).requests());
    }

    @POST
    @Path("/requests")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Asks for a check", description = "text, or comment: the id of a comment that says it. One open request for each reader; asking again changes nothing. The collection’s threshold of different readers makes the card need verification.")
    @Answer(value = TrustDocument.class, status = 201)
    public Response request(@PathParam("slug") String slug, RequestBody body) {
        if (body.comment() == null) {
            verification.requestCheck(slug, body.text());
        } else {
            verification.requestCheck(slug, body.comment());
        }
        return createdTrust(slug);
    }

    @POST
    @Path("/requests/{id: \\d{1,18}}/acceptance")
    @Operation(summary = "A verifier finds that a request is right", description = "The card needs verification from now on.")
    public TrustDocument accept(@PathParam("slug") String slug, @PathParam("id") long id) {
        verification.acceptRequest(slug, id);
        return trust(slug, null);
    }

    @POST
    @Path("/flags")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says that it is wrong", description = "Authors: the card needs verification at once.")
    @Answer(value = TrustDocument.class, status = 201)
    public Response flag(@PathParam("slug") String slug, ReasonBody body) {
        verification.flag(slug, body.text());
        return createdTrust(slug);
    }

    @GET
    @Path("/verifiers")
    @Operation(summary = "Who vouches for it, in order, and who is asked now")
    public VerifierList verifiers(@PathParam("slug") String slug) {
        CardPage page = catalogue.page(slug);
        return new VerifierList(page.verifiers().stream().map(PartyDocument::of).toList(), PartyDocument.of(page.responsible()));
    }

    @PUT
    @Path("/verifiers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replaces the list of 1 to 5 verifiers", description = "Owners and present verifiers. Each is person:LOGIN (or just LOGIN) or group:KEY.")
    public VerifierList appoint(@PathParam("slug") String slug, VerifiersBody body) {
        planning.appoint(slug, Given.parties("verifiers", Given.needed("verifiers", body.verifiers())));
        return verifiers(slug);
    }

    @PUT
    @Path("/plan")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Changes how often it is checked",
            description = "One of interval (days), date or mode (EVERGREEN, NONE). The due date is worked out anew from the last verification; where that would make the card need verification at once, evenIfExpired must be true.")
    public TrustDocument plan(@PathParam("slug") String slug, PlanBody body) {
        planning.plan(slug, Given.needed("interval", Given.plan(body.interval(), body.date(), body.mode())), Given.yes(body.evenIfExpired()));
        return trust(slug, null);
    }

    @POST
    @Path("/plan/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "What a change of plan would do", description = "Changes nothing.")
    public PlanPreview preview(@PathParam("slug") String slug, PlanBody body) {
        return planning.preview(slug, Given.needed("interval", Given.plan(body.interval(), body.date(), body.mode())));
    }

    private Response createdTrust(String slug) {
        return Response.status(Response.Status.CREATED).location(uri.getBaseUriBuilder().path("cards").path(slug).path("trust").build()).entity(trust(slug, null)).build();
    }

    static LocalDate day(String field, String given) {
        try {
            return LocalDate.parse(given.strip());
        } catch (DateTimeException notOne) {
            throw new InvalidInput(field, "api.wrong-type.date", field);
        }
    }
}
