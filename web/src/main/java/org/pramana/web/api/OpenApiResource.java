package org.pramana.web.api;

import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The API's description of itself.
 *
 * <p>Not the server's own {@code /openapi}: that describes every application of the server, needs no sign-in, and knows nothing of our records.
 */
@Path("/openapi.json")
@Tag(name = "This description")
public class OpenApiResource {

    @Context
    UriInfo uri;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "OpenAPI 3.0 of all this")
    @Answer
    public Response description() {
        String path = uri.getBaseUri().getPath();
        JsonObject description = new OpenApi(path.endsWith("/") ? path.substring(0, path.length() - 1) : path).describe(Api.RESOURCES);
        return Response.ok(description.toString().getBytes(StandardCharsets.UTF_8)).build();
    }
}
