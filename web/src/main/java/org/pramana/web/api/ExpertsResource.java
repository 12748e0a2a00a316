package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.people.Strategy;
import org.pramana.question.ExpertGroups;
import org.pramana.question.QuestionLedger;

/** Who is asked about what, how often, and what that spared. */
@Path("/experts")
@Tag(name = "Questions")
public class ExpertsResource {

    /** @param targetHours null: a working day @param strategy LEAST_LOADED (where nothing is said), ROUND_ROBIN, STICKY or CLAIM */
    record RouteBody(String tag, String group, Integer targetHours, String strategy) {

        ExpertGroups.Route route() {
            return new ExpertGroups.Route(tag, group, null, targetHours == null ? ExpertGroups.HOURS_USUAL : targetHours, how());
        }

        private Strategy how() {
            return strategy == null || strategy.isBlank() ? Strategy.LEAST_LOADED : (Strategy) RecordJson.constant(strategy, Strategy.class, "strategy");
        }
    }

    record RoutesBody(List<RouteBody> routes) {}

    /** @param byMail each question in a mail of its own at once, to be answered by replying; null: no */
    record Budget(Integer weekly, Boolean byMail) {}

    /** @param minutes spared by the stated estimate: 23 min 15 s for each join and each deflection; reuse: later searches that ended at a card written as an answer; reads: days on which one of others read it; answerMinutes: until the first answer, on average */
    record LedgerLine(
            String name, int questions, int interruptions, int joins, int deflections, int reuse, int reads, long minutes, int waiting, int late, Integer answerMinutes) {}

    @Inject
    ExpertGroups experts;

    @Inject
    QuestionLedger ledger;

    @GET
    @Path("/routes/{collection}")
    @Operation(summary = "Which group is asked about what in a collection")
    @Answer(each = ExpertGroups.Route.class)
    public Items routes(@PathParam("collection") String collection) {
        return Slice.whole(experts.routes(collection));
    }

    @PUT
    @Path("/routes/{collection}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replaces the routes of a collection", description = "For its owners. {routes: [{tag, group, targetHours, strategy}]}; an empty tag is everything else. LEAST_LOADED, ROUND_ROBIN, STICKY: whoever answered there last. CLAIM: whoever takes it, by turns after three working days.")
    @Answer(each = ExpertGroups.Route.class)
    public Items set(@PathParam("collection") String collection, RoutesBody body) {
        experts.set(collection, Given.needed("routes", body.routes()).stream().map(RouteBody::route).toList());
        return Slice.whole(experts.routes(collection));
    }

    @GET
    @Path("/budget")
    @Operation(summary = "How many questions a week may interrupt me, and how many have")
    public ExpertGroups.Habit budget() {
        return experts.habit();
    }

    @PUT
    @Path("/budget")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sets my budget", description = "0 to 100; 0 is not asked at all. byMail: each question at once, to be answered by replying to the mail.")
    @Answer(status = 204)
    public Response allow(Budget body) {
        experts.allow(Given.needed("weekly", body.weekly()), Boolean.TRUE.equals(body.byMail()));
        return Response.noContent().build();
    }

    @GET
    @Path("/ledger")
    @Operation(summary = "What asking once has spared", description = "?by=MONTH|GROUP|EXPERT, over twelve months and the questions that I may read.")
    @Answer(each = LedgerLine.class)
    public Items ledger(@QueryParam("by") String by) {
        QuestionLedger.By which =
                by == null || by.isBlank() ? QuestionLedger.By.MONTH : (QuestionLedger.By) RecordJson.constant(by, QuestionLedger.By.class, "by");
        return Slice.whole(ledger.lines(which).stream()
                .map(line -> new LedgerLine(line.name(), line.questions(), line.interruptions(), line.joins(), line.deflections(), line.reuse(), line.reads(), line.minutes(),
                        line.waiting(), line.late(), line.answerMinutes()))
                .toList());
    }
}
