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
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.card.AttachmentLine;
import org.pramana.card.Attachments;

/** Images and PDFs that belong to a card. */
@Path("/cards/{slug}/attachments")
@Tag(name = "Attachments")
public class AttachmentsResource {

    @Inject
    Attachments attachments;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "Its attachments", description = "The content is at /api/v1/attachments/PUBLICID.")
    @Answer(each = AttachmentLine.class)
    public Items list(@PathParam("slug") String slug) {
        return Slice.whole(attachments.of(slug));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Adds an image or a PDF", description = "Part: file, at most 5 MB. What it is, is read from its first bytes, not from its name. Show it in a body as img src=\"attachment/PUBLICID\".")
    @Answer(value = AttachmentLine.class, status = 201)
    public Response upload(@PathParam("slug") String slug, List<EntityPart> parts) throws IOException {
        EntityPart file = Form.of(parts).file("file");
        try (InputStream content = file.getContent()) {
            AttachmentLine line = attachments.upload(slug, file.getFileName().orElse("file"), -1, content);
            return Response.created(uri.getBaseUriBuilder().path("attachments").path(line.publicId()).build()).entity(line).build();
        }
    }
}
