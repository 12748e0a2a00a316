package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.customer.CustomerSettings;

/** The one switch that lets anything be seen without signing in. */
@Path("/settings/public-links")
@Tag(name = "Customers")
public class PublicLinksResource {

    record SwitchBody(Boolean allowed) {}

    record SwitchDocument(boolean allowed) {}

    @Inject
    CustomerSettings settings;

    @GET
    @Operation(summary = "Whether stamps of marked cards may be seen without signing in", description = "Administrators.")
    public SwitchDocument allowed() {
        return new SwitchDocument(settings.publicLinks());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Allows or forbids it, at once", description = "Administrators. Off to begin with.")
    public SwitchDocument allow(SwitchBody body) {
        settings.allow(Given.needed("allowed", body.allowed()));
        return new SwitchDocument(settings.publicLinks());
    }
}
