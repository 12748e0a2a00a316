package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.batch.exchange.ImportRoom;
import org.pramana.card.Markdown;
import org.pramana.exchange.CardImport;
import org.pramana.exchange.ImportRow;
import org.pramana.exchange.ImportRun;

/** Archives of Markdown into cards. */
@Path("/imports")
@Tag(name = "Import")
public class ImportsResource {

    @Inject
    ImportRoom room;

    @Inject
    CardImport imports;

    @Context
    UriInfo uri;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Imports a zip of Markdown pages",
            description = "Parts: file (the zip), collection (key), dryRun (true: find out what would happen), source (what it is called; left out: the file’s name). Owners of the collection, administrators and operators. 202 at once; Location tells how it goes. The same archive again changes nothing. Imported cards have never been verified.")
    @Answer(value = ImportRun.class, status = 202)
    public Response start(List<EntityPart> parts) throws IOException {
        Form form = Form.of(parts);
        EntityPart file = form.file("file");
        String given = form.text("source");
        String source = given == null ? file.getFileName().orElse(null) : given;
        long run = room.start(Given.needed("collection", form.text("collection")), source, "true".equalsIgnoreCase(form.text("dryRun")), Form.bytes(file));
        return Response.accepted(imports.run(run)).location(uri.getBaseUriBuilder().path("imports").path(String.valueOf(run)).build()).build();
    }

    @GET
    @Operation(summary = "Imports, newest first")
    @Answer(each = ImportRun.class)
    public Response list() {
        Slice slice = Slice.of(uri);
        return slice.answer(uri, imports.list(slice.first(), slice.size()), run -> run);
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    @Operation(summary = "One import: state, progress, totals", description = "state is WAITING or RUNNING until it ends as COMPLETED or FAILED.")
    public ImportRun one(@PathParam("id") long id) {
        return imports.run(id);
    }

    @GET
    @Path("/{id: \\d{1,18}}/rows")
    @Operation(summary = "What became of each page", description = "?outcome=CREATED, CHANGED, SAME, SKIPPED or FAILED.")
    @Answer(each = ImportRow.class)
    public Response rows(@PathParam("id") long id) {
        Slice slice = Slice.of(uri);
        return slice.answer(uri, imports.rows(id, CardQuery.text(uri, "outcome"), slice.first(), slice.size()), row -> row);
    }
}
