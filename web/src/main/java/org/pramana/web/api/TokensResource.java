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
import org.pramana.people.NewToken;
import org.pramana.people.OwnAccount;
import org.pramana.people.TokenLine;

/** Personal tokens: a password for one program, that can be taken back. */
@Path("/tokens")
@Tag(name = "Me")
public class TokensResource {

    /** @param days until it expires, 1 to 366; left out: 90 */
    record TokenBody(String name, Integer days) {}

    private static final int USUAL_DAYS = 90;

    @Inject
    OwnAccount account;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "My tokens, without the tokens")
    @Answer(each = TokenLine.class)
    public Items tokens() {
        return Slice.whole(account.tokens());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "A new token", description = "Shown this once and kept nowhere. Send it as Authorization: Bearer TOKEN.")
    @Answer(value = NewToken.class, status = 201)
    public Response issue(TokenBody body) {
        NewToken token = account.issueToken(Given.needed("name", body.name()), body.days() == null ? USUAL_DAYS : body.days());
        return Response.created(uri.getAbsolutePathBuilder().path(String.valueOf(token.id())).build()).entity(token).build();
    }

    @DELETE
    @Path("/{id: \\d{1,18}}")
    @Operation(summary = "Takes a token back", description = "It ends at its next request.")
    @Answer(status = 204)
    public Response revoke(@PathParam("id") long id) {
        account.revokeToken(id);
        return Response.noContent().build();
    }
}
