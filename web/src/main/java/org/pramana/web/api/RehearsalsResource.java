package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.batch.ActivationRoom;
import org.pramana.batch.RehearsalRoom;
import org.pramana.policy.Activation;
import org.pramana.policy.BesideLoad;
import org.pramana.policy.Deviation;
import org.pramana.policy.Effect;
import org.pramana.policy.Outlook;
import org.pramana.policy.PolicyRun;
import org.pramana.policy.PolicyRuns;
import org.pramana.policy.WeekLoads;
import org.pramana.web.words.Csv;

/** What a version of the policy would do to every card, without touching one; and what its activation did. Administrators. */
@Path("/rehearsals")
@Tag(name = "Policies")
public class RehearsalsResource {

    private static final int PEOPLE = 50;
    private static final int LONGEST_FILE = 20_000;

    record RehearsalBody(Integer policy, Activation.Mode mode, Integer rampWeeks) {}

    /** @param percent how far it has come */
    record RehearsalDocument(
            PolicyRun run, long id, String state, int percent, WeekLoads portal, List<WeekLoads> collections, List<WeekLoads> people, List<Outlook.KindCount> kinds) {}

    record RampDocument(int weeks, List<Integer> checks, int peak) {}

    /** @param people what each of the two asks of them */
    record DifferenceDocument(int cards, List<BesideLoad> people) {}

    @Inject
    RehearsalRoom room;

    @Inject
    ActivationRoom activations;

    @Inject
    PolicyRuns runs;

    @Context
    UriInfo uri;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Rehearses a version of the policy",
            description = "As it is to come into force: mode NEXT_CYCLE, RECOMPUTE, or RAMP with rampWeeks. 202 at once; Location tells how it goes. No card is touched.")
    @Answer(value = RehearsalDocument.class, status = 202)
    public Response rehearse(RehearsalBody body) {
        Activation.Mode mode = body.mode() == null ? Activation.Mode.NEXT_CYCLE : body.mode();
        long run = room.rehearse(Given.needed("policy", body.policy()), new Activation(mode, body.rampWeeks()));
        return Response.accepted(one(run)).location(uri.getAbsolutePathBuilder().path(String.valueOf(run)).build()).build();
    }

    @GET
    @Path("/of/{policy: \\d{1,9}}")
    @Operation(summary = "Rehearsals and activation of a version, newest first")
    @Answer(each = PolicyRun.class)
    public Items of(@PathParam("policy") int policy) {
        return Slice.whole(runs.of(policy));
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    @Operation(
            summary = "One rehearsal: state, progress, tomorrow’s queue and 13 weeks",
            description = "Now and then, for the portal, each collection and the 50 people with the highest weeks. An activation is one too; its run says how many cards differ from what was rehearsed.")
    public RehearsalDocument one(@PathParam("id") long id) {
        Outlook outlook = runs.outlook(id, PEOPLE);
        PolicyRun run = outlook.run();
        return new RehearsalDocument(
                run, run.id(), run.state(), run.percent(), outlook.portal(), outlook.collections(), outlook.people(), outlook.kinds());
    }

    @GET
    @Path("/{id: \\d{1,18}}/effects")
    @Operation(summary = "Every card that would change, with rule and reason", description = "?kind=NEEDS, RAMPED, SOONER, LATER, VERIFIED, TRACKED, UNTRACKED or NEXT; ?q=part of a title. Titles, no bodies.")
    @Answer(each = Effect.class)
    public Response effects(@PathParam("id") long id) {
        Slice slice = Slice.of(uri);
        return slice.answer(uri, runs.effects(id, CardQuery.text(uri, "kind"), CardQuery.text(uri, "q"), slice.first(), slice.size()), effect -> effect);
    }

    @GET
    @Path("/{id: \\d{1,18}}/ramp/{weeks: \\d{1,2}}")
    @Operation(summary = "The 13 weeks with another ramp", description = "0: all at once.")
    public RampDocument ramp(@PathParam("id") long id, @PathParam("weeks") int weeks) {
        List<Integer> checks = runs.ramped(id, weeks);
        return new RampDocument(weeks, checks, checks.stream().mapToInt(Integer::intValue).max().orElse(0));
    }

    @GET
    @Path("/{id: \\d{1,18}}/difference/{other: \\d{1,18}}")
    @Operation(summary = "How many cards two rehearsals say something different about, and what each asks of people", description = "The 50 people with the highest weeks by either of the two.")
    public DifferenceDocument difference(@PathParam("id") long id, @PathParam("other") long other) {
        return new DifferenceDocument(runs.difference(id, other), runs.people(id, other, PEOPLE));
    }

    @GET
    @Path("/{id: \\d{1,18}}/deviations")
    @Operation(summary = "Predicted and actual: the cards of an activation that differ from what was rehearsed, and those that it left alone", description = "Each with both in words, and why. Titles, no bodies.")
    @Answer(each = Deviation.class)
    public Response deviations(@PathParam("id") long id) {
        Slice slice = Slice.of(uri);
        return slice.answer(uri, runs.deviations(id, slice.first(), slice.size()), deviation -> deviation);
    }

    @GET
    @Path("/{id: \\d{1,18}}/deviations.csv")
    @Produces("text/csv")
    @Operation(summary = "The same for a spreadsheet", description = "At most 20,000 lines. No cell is a formula.")
    @Answer(mediaType = "text/csv", value = String.class)
    public Response deviationsCsv(@PathParam("id") long id) {
        StringBuilder csv = new StringBuilder().append(Csv.BYTE_ORDER_MARK).append(Csv.line("card", "title", "collection", "kind", "predicted", "actual", "reason"));
        runs.deviations(id, 0, LONGEST_FILE)
                .rows()
                .forEach(card -> csv.append(Csv.line(card.slug(), card.title(), card.collection(), card.kind(), card.predicted(), card.actual(), card.reason())));
        return Response.ok(csv.toString(), "text/csv; charset=utf-8").header("Content-Disposition", "attachment; filename=\"deviations-" + id + ".csv\"").build();
    }

    @POST
    @Path("/{id: \\d{1,18}}/stop")
    @Operation(summary = "Stops it after the present cards")
    public RehearsalDocument stop(@PathParam("id") long id) {
        room.stop(id);
        return one(id);
    }

    @POST
    @Path("/{id: \\d{1,18}}/continue")
    @Operation(summary = "Lets an activation that was stopped or failed go on where it was", description = "409 where its rules are not in force any more, or it is at work or at its end.")
    public RehearsalDocument goOn(@PathParam("id") long id) {
        activations.goOn(id);
        return one(id);
    }
}
