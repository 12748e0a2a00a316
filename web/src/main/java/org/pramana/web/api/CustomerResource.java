package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.customer.CustomerCopies;
import org.pramana.customer.CustomerCopy;

/** Copies for customers, and who may see the stamp behind their links. */
@Path("/cards/{slug}/customers")
@Tag(name = "Customers")
public class CustomerResource {

    /** @param link below the portal's own address @param open it shows the stamp without signing in */
    record CustomerCopyDocument(String card, String title, String html, boolean caution, String link, boolean open) {}

    record PublicBody(Boolean open) {}

    record PublicDocument(boolean open) {}

    @Inject
    CustomerCopies copies;

    @POST
    @Path("/copy")
    @Operation(summary = "Copies a card for a customer", description = "Without what is internal, counted as a copy. caution: it needs verification, and the copy has to say so. The link is shown once.")
    public CustomerCopyDocument copy(@PathParam("slug") String slug) {
        CustomerCopy copy = copies.copy(slug);
        return new CustomerCopyDocument(copy.slug(), copy.title(), copy.html(), copy.caution(), "/s/" + copy.token(), copy.open());
    }

    @GET
    @Path("/stamp")
    @Operation(summary = "Whether customers may see this card’s stamp", description = "Owners.")
    public PublicDocument isPublic(@PathParam("slug") String slug) {
        return new PublicDocument(copies.isPublic(slug));
    }

    @PUT
    @Path("/stamp")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Customers may see title and stamp, or no longer", description = "Owners. Never the words. Holds at once for every link; without the administrator’s switch it shows nothing to anybody.")
    public PublicDocument mark(@PathParam("slug") String slug, PublicBody body) {
        copies.mark(slug, Given.needed("open", body.open()));
        return new PublicDocument(copies.isPublic(slug));
    }
}
