package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.card.BreakGlass;
import org.pramana.card.CardAppointments;
import org.pramana.card.CardVersionText;
import org.pramana.card.Publication;

/** What happens to a card by itself at a moment, and reading behind glass. */
@Path("/cards/{slug}")
@Tag(name = "Cards")
public class CardAppointmentsResource {

    record PublicationAppointment(Instant at, String minorReason, String changeNote) {}

    record ArchivingAppointment(Instant at, String successor) {}

    record GlassBody(String reason) {}

    @Inject
    CardAppointments appointments;

    @Inject
    BreakGlass glass;

    @PUT
    @Path("/draft/appointment")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "My draft publishes itself then", description = "Under the rules that hold then. If it cannot, the draft stays and its rejection says why.")
    @Answer(status = 204)
    public Response publishLater(@PathParam("slug") String slug, PublicationAppointment when) {
        appointments.publishAt(slug, new Publication(false, null, when.minorReason(), when.changeNote()), Given.needed("at", when.at()));
        return Response.noContent().build();
    }

    @DELETE
    @Path("/draft/appointment")
    @Operation(summary = "My draft stays a draft")
    @Answer(status = 204)
    public Response callOffPublication(@PathParam("slug") String slug) {
        appointments.callOffPublication(slug);
        return Response.noContent().build();
    }

    @PUT
    @Path("/archive/appointment")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The card archives itself then", description = "Owners only, of a published card. Whoever arranged it must be an owner still when the moment comes.")
    @Answer(status = 204)
    public Response archiveLater(@PathParam("slug") String slug, ArchivingAppointment when) {
        appointments.archiveAt(slug, when.successor(), Given.needed("at", when.at()));
        return Response.noContent().build();
    }

    @DELETE
    @Path("/archive/appointment")
    @Operation(summary = "The card stays", description = "Owners only.")
    @Answer(status = 204)
    public Response callOffArchiving(@PathParam("slug") String slug) {
        appointments.callOffArchiving(slug);
        return Response.noContent().build();
    }

    @POST
    @Path("/glass")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Reads a card without a right to it", description = "Administrators only. The reason goes into the audit trail before the words are sent.")
    public CardVersionText breakGlass(@PathParam("slug") String slug, GlassBody body) {
        return glass.read(slug, body.reason());
    }
}
