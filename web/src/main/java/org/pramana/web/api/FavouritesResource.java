package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.card.CardShelf;

/** My favourites. */
@Path("/favourites")
@Tag(name = "Me")
public class FavouritesResource {

    @Inject
    CardShelf shelf;

    @Inject
    Caller caller;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "My favourites, last kept first")
    @Answer(each = CardLineDocument.class)
    public Items favourites() {
        return Slice.whole(shelf.favourites(Slice.number(uri, "size", Slice.USUAL, 1, Slice.LARGEST)).stream()
                .map(line -> CardLineDocument.of(line, caller.language(headers)))
                .toList());
    }
}
