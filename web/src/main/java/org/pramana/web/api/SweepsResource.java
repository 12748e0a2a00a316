package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.batch.JobControlRoom;
import org.pramana.verification.SweepDifference;
import org.pramana.verification.SweepOrder;
import org.pramana.verification.SweepReport;
import org.pramana.verification.SweepReports;
import org.pramana.verification.SweepRun;
import org.pramana.verification.SweepTotals;
import org.pramana.verification.SweepUndo;
import org.pramana.verification.Undone;

/** The nightly sweep: starting it for any day, and what it decided. */
@Path("/sweeps")
@Tag(name = "Sweeps")
public class SweepsResource {

    /** @param asOf left out: today @param override act although the circuit breaker would hold @param collection key of the only one to look at @param limit at most so many cards */
    record SweepBody(LocalDate asOf, Boolean dryRun, Boolean override, String collection, Integer limit) {}

    record SweepDocument(SweepRun run, long id, String state, LocalDate asOf, boolean dryRun, int percent, List<SweepTotals> totals, Long previousRun) {}

    record DifferenceDocument(String card, String title, List<DecisionDocument> here, List<DecisionDocument> there) {

        static DifferenceDocument of(SweepDifference difference) {
            return new DifferenceDocument(
                    difference.slug(),
                    difference.title(),
                    difference.here().stream().map(DecisionDocument::of).toList(),
                    difference.there().stream().map(DecisionDocument::of).toList());
        }
    }

    @Inject
    JobControlRoom jobs;

    @Inject
    SweepReports reports;

    @Inject
    SweepUndo undo;

    @Context
    UriInfo uri;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Starts a sweep",
            description = "Administrators and operators. 202 at once; Location tells how it goes. A dry run writes decisions, opens no task and tells nobody. The same day again applies nothing. With a collection or a limit it looks at these cards only, longest overdue first, and is not the night's. 409 while another one is running.")
    @Answer(value = SweepDocument.class, status = 202)
    public Response start(SweepBody body) {
        long run = jobs.startSweep(new SweepOrder(body.asOf(), Given.yes(body.dryRun()), Given.yes(body.override()), body.collection(), body.limit()));
        return Response.accepted(one(run, null)).location(uri.getBaseUriBuilder().path("sweeps").path(String.valueOf(run)).build()).build();
    }

    @GET
    @Operation(summary = "Sweeps, newest first")
    @Answer(each = SweepRun.class)
    public Response list() {
        Slice slice = Slice.of(uri);
        return slice.answer(uri, reports.runs(slice.first(), slice.size()), run -> run);
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    @Operation(summary = "One sweep: state, progress, totals", description = "state is RUNNING until it ends as COMPLETED, FAILED or STOPPED. Its totals stand beside those of the completed run before it, or of any other: ?with=30.")
    public SweepDocument one(@PathParam("id") long id, @QueryParam("with") Long with) {
        SweepReport report = with == null ? reports.report(id) : reports.compare(id, with);
        SweepRun run = report.run();
        return new SweepDocument(
                run, run.id(), run.state(), run.asOf(), run.dryRun(), run.percent(), report.totals(), report.previous() == null ? null : report.previous().id());
    }

    @GET
    @Path("/{id: \\d{1,18}}/decisions")
    @Operation(summary = "What it decided, card by card, and why", description = "?kind=WARN, EXPIRE, REMIND, TASK ...; ?q=part of a title. rule is the one of which policy that holds for the card, null where none does: then its collection decides, and what is built in. Titles and trust, no bodies.")
    @Answer(each = DecisionDocument.class)
    public Response decisions(@PathParam("id") long id) {
        Slice slice = Slice.of(uri);
        return slice.answer(uri, reports.decisions(id, CardQuery.text(uri, "kind"), CardQuery.text(uri, "q"), slice.first(), slice.size()), DecisionDocument::of);
    }

    @GET
    @Path("/{id: \\d{1,18}}/decisions.csv")
    @Produces("text/csv")
    @Operation(summary = "The same for a spreadsheet", description = "?kind=, ?q= as above; at most 20,000 lines. Titles and trust, no bodies. No cell is a formula.")
    @Answer(mediaType = "text/csv", value = String.class)
    public Response csv(@PathParam("id") long id) {
        return Response.ok(DecisionCsv.of(reports, id, CardQuery.text(uri, "kind"), CardQuery.text(uri, "q")), "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"sweep-" + id + ".csv\"")
                .build();
    }

    @GET
    @Path("/{id: \\d{1,18}}/differences")
    @Operation(summary = "Cards about which it and another run decided differently, and why", description = "?with=30. Another kind or stage, another person, or another state; here is what this run decided, there what the other did.")
    @Answer(each = DifferenceDocument.class)
    public Response differences(@PathParam("id") long id, @QueryParam("with") long with) {
        Slice slice = Slice.of(uri);
        return slice.answer(uri, reports.differences(id, with, slice.first(), slice.size()), DifferenceDocument::of);
    }

    @POST
    @Path("/{id: \\d{1,18}}/stop")
    @Operation(summary = "Stops it after the present chunk")
    public SweepDocument stop(@PathParam("id") long id) {
        jobs.stopSweep(id);
        return one(id, null);
    }

    @POST
    @Path("/{id: \\d{1,18}}/resume")
    @Operation(summary = "Goes on from its checkpoint", description = "After a failure or a stop.")
    @Answer(value = SweepDocument.class, status = 202)
    public Response resume(@PathParam("id") long id) {
        jobs.resumeSweep(id);
        return Response.accepted(one(id, null)).build();
    }

    @POST
    @Path("/{id: \\d{1,18}}/undo")
    @Operation(
            summary = "Gives back what it gave to somebody else, and brings back what it archived",
            description = "Administrators. Cards that the run handed over or reassigned go back to whoever had them, and those that it archived come back, where nobody has acted since; a second time changes nothing.")
    public Undone undo(@PathParam("id") long id) {
        return undo.undo(id);
    }

    @POST
    @Path("/{id: \\d{1,18}}/decisions/{decision: \\d{1,18}}/undo")
    @Operation(summary = "The same for one card", description = "Administrators. decision is the id of a decision of this run.")
    public Undone undoOne(@PathParam("id") long id, @PathParam("decision") long decision) {
        return undo.undo(id, decision);
    }
}
