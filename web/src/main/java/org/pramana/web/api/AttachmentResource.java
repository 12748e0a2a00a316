package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.card.AttachmentContent;
import org.pramana.card.Attachments;

/** What is attached, byte by byte: to whoever may read the card. */
@Path("/attachments/{id}")
@Tag(name = "Attachments")
public class AttachmentResource {

    @Inject
    Attachments attachments;

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The content of an attachment")
    @Answer(mediaType = "*/*")
    public Response content(@PathParam("id") String id) {
        AttachmentContent content = attachments.open(id);
        boolean picture = content.mediaType().startsWith("image/");
        String name = content.name().replaceAll("[^A-Za-z0-9._-]", "_");
        return Response.ok(content.bytes(), content.mediaType())
                .tag(content.sha256())
                .header("Content-Disposition", (picture ? "inline" : "attachment") + "; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
