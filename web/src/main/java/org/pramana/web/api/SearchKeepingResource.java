package org.pramana.web.api;

import jakarta.inject.Inject;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.search.Gap;
import org.pramana.search.IndexReport;
import org.pramana.search.IndexRoom;
import org.pramana.search.SearchAdministration;
import org.pramana.search.SynonymLine;

/** Looking after search: its index, and the words that it takes for the same. */
@Path("/search")
@Tag(name = "Search")
public class SearchKeepingResource {

    /** @param bothWays left out: true */
    record SynonymBody(String words, String others, Boolean bothWays) {}

    @Inject
    IndexRoom room;

    @Inject
    SearchAdministration administration;

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
    @Operation(summary = "Builds the index of the node that answers anew", description = "The present one answers until it is there. Administrators and operators.")
    @Answer(status = 202)
    public Response rebuild() {
        room.rebuild();
        return Response.accepted().build();
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
    @Path("/gaps")
    @Operation(summary = "What was looked for in the last thirty days and not found", description = "First what most people missed; nobody is named. ?size=50. Administrators.")
    @Answer(each = Gap.class)
    public Items gaps() {
        return Slice.whole(administration.gaps(Slice.number(uri, "size", 50, 1, Slice.LARGEST)));
    }
}
