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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.batch.RebuildRoom;
import org.pramana.search.Gap;
import org.pramana.search.GapCheck;
import org.pramana.search.GoldenQuestion;
import org.pramana.search.IndexReport;
import org.pramana.search.IndexRoom;
import org.pramana.search.MeaningReport;
import org.pramana.search.SearchAdministration;
import org.pramana.search.SearchTerms;
import org.pramana.search.SynonymLine;
import org.pramana.search.TermsReport;

/** Looking after search: its index, and the words that it takes for the same. */
@Path("/search")
@Tag(name = "Search")
public class SearchKeepingResource {

    /** @param bothWays left out: true */
    record SynonymBody(String words, String others, Boolean bothWays) {}

    record MeaningBody(Boolean paused) {}

    /** @param dueOn left out: two weeks from when it was noticed */
    record GapBody(String topic, String owner, LocalDate dueOn) {}

    record TermsBody(Boolean on) {}

    private static final int MISSING_MAX = 100;

    @Inject
    IndexRoom room;

    @Inject
    RebuildRoom jobs;

    @Inject
    SearchAdministration administration;

    @Inject
    SearchTerms terms;

    @Context
    UriInfo uri;

    @GET
    @Path("/index")
    @Operation(summary = "How the search index of the node that answers is doing", description = "Administrators and operators.")
    public IndexReport index() {
        return room.report();
    }

    @POST
    @Path("/index/rebuild")
    @Operation(summary = "Builds the index of the node that answers anew", description = "By the job index-rebuild. The present one answers, and is kept up, until it is there. Administrators and operators.")
    @Answer(status = 202)
    public Response rebuild() {
        jobs.rebuild();
        return Response.accepted().build();
    }

    @DELETE
    @Path("/index/rebuild")
    @Operation(summary = "Stops building it", description = "The present one stays; nothing is kept of the other. Administrators and operators.")
    @Answer(status = 204)
    public Response stopRebuild() {
        jobs.stop();
        return Response.noContent().build();
    }

    @POST
    @Path("/index/comparison")
    @Operation(summary = "Compares the index of the node that answers with the database now", description = "As once an hour by itself. GET /search/index says comparedAt, and in repaired how many cards differed and were put right. Administrators and operators.")
    @Answer(status = 202)
    public Response compare() {
        room.compare();
        return Response.accepted().build();
    }

    @GET
    @Path("/meaning")
    @Operation(summary = "How search by meaning is doing on the node that answers", description = "state OFF, LOADING, ON or FAILED, in which case trouble says why and search goes by words alone; how many published cards wait for their vector, and how fast this node made them last. Administrators and operators.")
    public MeaningReport meaning() {
        return room.meaning();
    }

    @PUT
    @Path("/meaning")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Stops working out what cards mean, on all nodes, or goes on with it", description = "{\"paused\": true} or false. What is known already is searched all the same. Administrators and operators.")
    @Answer(status = 204)
    public Response pauseMeaning(MeaningBody body) {
        room.pauseMeaning(Boolean.TRUE.equals(body.paused()));
        return Response.noContent().build();
    }

    @GET
    @Path("/synonyms")
    @Operation(summary = "The words that search takes for the same", description = "Administrators.")
    @Answer(each = SynonymLine.class)
    public Items synonyms() {
        return Slice.whole(administration.synonyms());
    }

    @POST
    @Path("/synonyms")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "A new synonym", description = "Who asks for words also finds others; bothWays, the usual, also the other way round. It holds from the next search on.")
    @Answer(status = 201)
    public Response addSynonym(SynonymBody body) {
        long id = administration.addSynonym(body.words(), body.others(), body.bothWays() == null || body.bothWays());
        return Response.created(uri.getAbsolutePathBuilder().path(String.valueOf(id)).build()).build();
    }

    @DELETE
    @Path("/synonyms/{id: \\d{1,18}}")
    @Operation(summary = "Removes a synonym")
    @Answer(status = 204)
    public Response removeSynonym(@PathParam("id") long id) {
        administration.removeSynonym(id);
        return Response.noContent().build();
    }

    @GET
    @Path("/terms")
    @Operation(summary = "The table of Hindi terms that ships, and the Hindi words of searches that found nothing", description = "A question in Hindi also finds the English words of the table; what it does not know is added as a synonym with bothWays false. Administrators.")
    public TermsReport terms() {
        return terms.report(MISSING_MAX);
    }

    @PUT
    @Path("/terms")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Switches the table of Hindi terms on or off", description = "It holds from the next search on. Administrators.")
    @Answer(status = 204)
    public Response useTerms(TermsBody body) {
        terms.use(Boolean.TRUE.equals(body.on()));
        return Response.noContent().build();
    }

    @GET
    @Path("/gaps")
    @Operation(summary = "What was looked for in the last thirty days and not found", description = "First what most people missed; who looked is not told. ?size=50. Administrators.")
    @Answer(each = Gap.class)
    public Items gaps() {
        return Slice.whole(administration.gaps(Slice.number(uri, "size", 50, 1, Slice.LARGEST)));
    }

    @PUT
    @Path("/gaps/owner")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says who sees to it that a topic is found", description = "topic as in GET /search/gaps, owner a login, dueOn a day or left out. Administrators.")
    @Answer(status = 204)
    public Response assign(GapBody body) {
        administration.assign(body.topic(), body.owner(), body.dueOn());
        return Response.noContent().build();
    }

    @POST
    @Path("/gaps/check")
    @Operation(summary = "Searches all gaps and golden questions again, as every night", description = "A gap closes when its reader finds a verified card among the first three. Administrators.")
    public GapCheck check() {
        return administration.check();
    }

    @GET
    @Path("/golden")
    @Operation(summary = "Questions that were gaps and have to stay answered", description = "First those whose card is no longer among the first three, since fellAt. The card is left out where I may not read it. ?size=50. Administrators.")
    @Answer(each = GoldenQuestion.class)
    public Items golden() {
        return Slice.whole(administration.golden(Slice.number(uri, "size", 50, 1, Slice.LARGEST)));
    }
}
