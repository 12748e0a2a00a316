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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.announcement.AnnouncementLine;
import org.pramana.announcement.AnnouncementMode;
import org.pramana.announcement.AnnouncementReading;
import org.pramana.announcement.AnnouncementSending;
import org.pramana.announcement.AnnouncementStatus;
import org.pramana.announcement.AnnouncementToRead;
import org.pramana.announcement.AskedPerson;
import org.pramana.announcement.AudienceKind;
import org.pramana.announcement.GroupProgress;
import org.pramana.announcement.NewAnnouncement;
import org.pramana.announcement.PersonState;
import org.pramana.announcement.Receipt;
import org.pramana.announcement.RemindEvery;
import org.pramana.announcement.Renewal;
import org.pramana.announcement.TeamLine;

/** Who is told of which card, and who has said so. */
@Path("/announcements")
@Tag(name = "Announcements")
public class AnnouncementsResource {

    /**
     * @param to "asha", "group:sales"
     * @param everyDays receipts run out after as many days
     * @param yearlyFrom or for all on that day of each year
     * @param unverifiedToo yes, although the card needs verification
     */
    record AnnouncementBody(
            String card,
            List<JsonValue> to,
            AnnouncementMode mode,
            AudienceKind audience,
            String note,
            String button,
            Integer dueInDays,
            RemindEvery remind,
            Integer everyDays,
            LocalDate yearlyFrom,
            Instant publishAt,
            Boolean unverifiedToo) {}

    record ToReadDocument(
            long id,
            String card,
            String title,
            String collection,
            TrustDocument trust,
            AnnouncementMode mode,
            String note,
            String sender,
            int version,
            Integer acknowledgedVersion,
            LocalDate due,
            boolean late,
            boolean opened) {}

    record AnnouncementDocument(
            long id,
            String card,
            String title,
            String collection,
            TrustDocument trust,
            AnnouncementMode mode,
            AudienceKind audience,
            List<PartyDocument> to,
            String note,
            String button,
            String sender,
            Integer dueInDays,
            RemindEvery remind,
            Integer everyDays,
            LocalDate yearlyFrom,
            Instant publishAt,
            Instant beganAt,
            Instant closedAt,
            int round,
            int askedVersion,
            int cardVersion,
            boolean undecided,
            AnnouncementLine.Status status,
            int total,
            int opened,
            int done,
            int exempt,
            int late) {}

    record ReceiptBody(Integer version) {}

    record DecisionBody(AnnouncementSending.Receipts receipts) {}

    record ExemptionBody(String reason) {}

    @Inject
    AnnouncementSending sending;

    @Inject
    AnnouncementReading reading;

    @Inject
    AnnouncementStatus status;

    @Inject
    Caller caller;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "What I am asked to read", description = "What is due first comes first. Acknowledging: POST /announcements/{id}/receipts.")
    @Answer(each = ToReadDocument.class)
    public Items waiting() {
        return Slice.whole(reading.waiting().stream().map(this::toRead).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Announces a card",
            description = "Authors and owners, where the collection lets them. Whoever may not read the card is never told. 409 where the card needs verification, unless unverifiedToo.")
    @Answer(value = AnnouncementDocument.class, status = 201)
    public Response announce(AnnouncementBody body) {
        Renewal renewal = body.everyDays() != null ? Renewal.every(body.everyDays()) : body.yearlyFrom() != null ? Renewal.yearly(body.yearlyFrom()) : Renewal.none();
        long id = sending.announce(
                Given.needed("card", body.card()),
                new NewAnnouncement(
                        Given.parties("to", Given.needed("to", body.to())),
                        body.mode() == null ? AnnouncementMode.MUST_ACKNOWLEDGE : body.mode(),
                        body.audience() == null ? AudienceKind.DYNAMIC : body.audience(),
                        body.note(),
                        body.button(),
                        body.dueInDays(),
                        body.remind() == null ? RemindEvery.WEEKLY : body.remind(),
                        renewal,
                        body.publishAt(),
                        Given.yes(body.unverifiedToo())));
        return Response.created(uri.getAbsolutePathBuilder().path(String.valueOf(id)).build()).entity(document(status.one(id))).build();
    }

    @GET
    @Path("/sent")
    @Operation(summary = "Announcements that are mine to look after", description = "Those I sent, and those of cards in collections that I own; newest first.")
    @Answer(each = AnnouncementDocument.class)
    public Response sent() {
        Slice slice = Slice.of(uri);
        return slice.answer(uri, status.sent(slice.first(), slice.size()), this::document);
    }

    @GET
    @Path("/team")
    @Operation(summary = "Who of the people I answer for has yet to acknowledge", description = "Of cards that I may read too. Who answers for a group: PUT /groups/{key}/managers.")
    @Answer(each = TeamLine.class)
    public Response team() {
        Slice slice = Slice.of(uri);
        return slice.answer(uri, status.team(slice.first(), slice.size()), line -> line);
    }

    @GET
    @Path("/receipts")
    @Operation(summary = "My receipts, newest first", description = "Each with the version and the hash of the words that I acknowledged.")
    @Answer(each = Receipt.class)
    public Items receipts() {
        return Slice.whole(reading.receipts());
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    @Operation(summary = "How far one is", description = "Its sender and owners of the card’s collection.")
    public AnnouncementDocument one(@PathParam("id") long id) {
        return document(status.one(id));
    }

    @GET
    @Path("/{id: \\d{1,18}}/people")
    @Operation(summary = "By person", description = "?state=NOT_OPENED, OPENED, ACKNOWLEDGED or EXEMPT. Who is late comes first.")
    @Answer(each = AskedPerson.class)
    public Response people(@PathParam("id") long id) {
        Slice slice = Slice.of(uri);
        String state = CardQuery.text(uri, "state");
        PersonState wanted = state == null ? null : (PersonState) RecordJson.constant(state, PersonState.class, "state");
        return slice.answer(uri, status.people(id, wanted, slice.first(), slice.size()), person -> person);
    }

    @GET
    @Path("/{id: \\d{1,18}}/people.csv")
    @Produces("text/csv")
    @Operation(summary = "By person, for a spreadsheet", description = "UTF-8. Cells that a spreadsheet would take for a formula begin with an apostrophe.")
    @Answer(mediaType = "text/csv", value = String.class)
    public Response file(@PathParam("id") long id) {
        return Response.ok(Receipts.csv(status.everybody(id)), "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"announcement-" + id + ".csv\"")
                .build();
    }

    @GET
    @Path("/{id: \\d{1,18}}/groups")
    @Operation(summary = "By group", description = "Of the groups it is for. Who is in several counts in each.")
    @Answer(each = GroupProgress.class)
    public Items groups(@PathParam("id") long id) {
        return Slice.whole(status.groups(id));
    }

    @POST
    @Path("/{id: \\d{1,18}}/receipts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "I have read it", description = "version is the card’s version that I have before me; 409 where it is not the published one. Twice is once.")
    @Answer(value = Receipt.class, status = 201)
    public Response acknowledge(@PathParam("id") long id, ReceiptBody body) {
        return Response.status(Response.Status.CREATED).entity(reading.acknowledge(id, Given.needed("version", body.version()))).build();
    }

    @POST
    @Path("/{id: \\d{1,18}}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "After a new major version: do receipts hold?",
            description = "KEEP or ASK_AGAIN. Its sender, owners, and whoever wrote the version. Who is asked again is shown what has changed since they acknowledged.")
    public AnnouncementDocument decide(@PathParam("id") long id, DecisionBody body) {
        sending.decide(id, Given.needed("receipts", body.receipts()));
        return document(status.one(id));
    }

    @PUT
    @Path("/{id: \\d{1,18}}/exemptions/{login}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "This person need not", description = "With a reason that stands beside their name. Nobody exempts themselves.")
    @Answer(status = 204)
    public Response exempt(@PathParam("id") long id, @PathParam("login") String login, ExemptionBody body) {
        sending.exempt(id, login, body.reason());
        return Response.noContent().build();
    }

    @DELETE
    @Path("/{id: \\d{1,18}}/exemptions/{login}")
    @Operation(summary = "After all they must")
    @Answer(status = 204)
    public Response askAfterAll(@PathParam("id") long id, @PathParam("login") String login) {
        sending.askAfterAll(id, login);
        return Response.noContent().build();
    }

    @DELETE
    @Path("/{id: \\d{1,18}}")
    @Operation(summary = "Closes it", description = "Nobody is asked any more. Receipts stay.")
    @Answer(status = 204)
    public Response close(@PathParam("id") long id) {
        sending.close(id);
        return Response.noContent().build();
    }

    private ToReadDocument toRead(AnnouncementToRead line) {
        return new ToReadDocument(
                line.id(),
                line.slug(),
                line.title(),
                line.collection(),
                TrustDocument.of(line.stamp(), caller.language(headers)),
                line.mode(),
                line.note(),
                line.sender(),
                line.version(),
                line.acknowledgedVersion(),
                line.due(),
                line.late(),
                line.opened());
    }

    private AnnouncementDocument document(AnnouncementLine line) {
        return new AnnouncementDocument(
                line.id(),
                line.slug(),
                line.title(),
                line.collection(),
                TrustDocument.of(line.stamp(), caller.language(headers)),
                line.mode(),
                line.audience(),
                line.to().stream().map(PartyDocument::of).toList(),
                line.note(),
                line.button(),
                line.sender(),
                line.dueDays(),
                line.remind(),
                line.renewal().days(),
                line.renewal().from(),
                line.publishAt(),
                line.beganAt(),
                line.closedAt(),
                line.round(),
                line.askedVersion(),
                line.cardVersion(),
                line.undecided(),
                line.status(),
                line.total(),
                line.opened(),
                line.done(),
                line.exempt(),
                line.late());
    }
}
