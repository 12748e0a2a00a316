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
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.insight.LoadForecast;
import org.pramana.insight.PortalFigures;
import org.pramana.verification.AbsenceEffect;
import org.pramana.verification.Levelled;
import org.pramana.verification.LoadLevelling;
import org.pramana.verification.LoadOutlook;

/** Who has how much to check, and when. For administrators. */
@Path("/load")
@Tag(name = "People and groups")
public class LoadResource {

    /** @param checks a week */
    record BudgetBody(Integer checks) {}

    record LevelledDocument(int cards) {}

    @Inject
    LoadLevelling levelling;

    @Inject
    PortalFigures figures;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "The busiest people’s next 13 weeks", description = "The first week holds what is overdue.")
    public LoadForecast forecast() {
        return figures.load(Slice.number(uri, "size", Slice.USUAL, 1, Slice.LARGEST));
    }

    @GET
    @Path("/{login}")
    @Operation(summary = "One person’s weeks, and what levelling would make of them", description = "Changes nothing. unfit: checks above the budget that no earlier place can be found for.")
    public LoadOutlook outlook(@PathParam("login") String login) {
        return levelling.outlook(login);
    }

    @PUT
    @Path("/{login}/budget")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "How many checks they can do in a week")
    public LoadOutlook budget(@PathParam("login") String login, BudgetBody body) {
        levelling.budget(login, Given.needed("checks", body.checks()));
        return levelling.outlook(login);
    }

    @POST
    @Path("/{login}/levelling")
    @Operation(summary = "Lets cards come earlier until the weeks fit", description = "Inside the spread that the rules allow, and never later.")
    public LevelledDocument level(@PathParam("login") String login) {
        return new LevelledDocument(levelling.level(login));
    }

    @GET
    @Path("/{login}/levelling")
    @Operation(summary = "What was levelled last, newest first")
    @Answer(each = Levelled.class)
    public Items levelled(@PathParam("login") String login) {
        return Slice.whole(levelling.levelled(login));
    }

    @DELETE
    @Path("/{login}/levelling/{batch: \\d{1,18}}")
    @Operation(summary = "Undoes a levelling", description = "Cards that were verified or planned anew since stay as they are. 409 where there is nothing to undo.")
    public LevelledDocument undo(@PathParam("login") String login, @PathParam("batch") long batch) {
        return new LevelledDocument(levelling.undo(login, batch));
    }

    @GET
    @Path("/{login}/absence")
    @Operation(summary = "What it would do if they were away", description = "?from=2027-01-04&until=2027-01-15")
    public AbsenceEffect absence(@PathParam("login") String login) {
        return levelling.absence(login, CardTrustResource.day("from", Given.needed("from", CardQuery.text(uri, "from"))), CardTrustResource.day("until", Given.needed("until", CardQuery.text(uri, "until"))));
    }
}
