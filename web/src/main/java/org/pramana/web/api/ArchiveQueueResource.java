package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.store.Page;
import org.pramana.verification.ArchiveLine;
import org.pramana.verification.ArchiveQueue;

/** What is about to be archived because nobody verifies and nobody reads it. */
@Path("/archive-queue")
@Tag(name = "Tasks")
public class ArchiveQueueResource {

    record ArchiveLineDocument(String card, String title, String collection, LocalDate since, LocalDate archiveOn, boolean mayDecide) {}

    record ArchiveQueueDocument(List<ArchiveLineDocument> items, int first, int size, int total) {}

    @Inject
    ArchiveQueue queue;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "The archive queue of my collections", description = "What goes first comes first. Archiving at once and bringing back: /cards/{slug}/archive, /cards/{slug}/restore.")
    public ArchiveQueueDocument queue() {
        Slice slice = Slice.of(uri);
        Page<ArchiveLine> page = queue.lines(slice.first(), slice.size());
        return new ArchiveQueueDocument(
                page.rows().stream()
                        .map(line -> new ArchiveLineDocument(line.slug(), line.title(), line.collection(), line.since(), line.archiveOn(), line.mayDecide()))
                        .toList(),
                slice.first(),
                slice.size(),
                page.total());
    }

    @POST
    @Path("/{slug}/keep")
    @Operation(summary = "Keeps it", description = "Owners. It is not proposed again for as long as it took this time; what it says about itself does not change.")
    @Answer(status = 204)
    public Response keep(@PathParam("slug") String slug) {
        queue.keep(slug);
        return Response.noContent().build();
    }
}
