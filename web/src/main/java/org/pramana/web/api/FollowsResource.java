package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.follow.FollowKind;
import org.pramana.follow.Followed;
import org.pramana.follow.Following;

/** What I follow. News of it comes with the digest. */
@Path("/follows")
@Tag(name = "Me")
public class FollowsResource {

    @Inject
    Following following;

    @GET
    @Operation(summary = "What I follow", description = "Cards, authors, tags, collections; each by name. What I may no longer know of is left out.")
    @Answer(each = Followed.class)
    public Items mine() {
        return Slice.whole(following.mine());
    }

    @PUT
    @Path("/cards/{key}")
    @Operation(summary = "Follows a card", description = "By its slug.")
    @Answer(status = 204)
    public Response card(@PathParam("key") String key) {
        return follow(FollowKind.CARD, key);
    }

    @PUT
    @Path("/collections/{key}")
    @Operation(summary = "Follows a collection")
    @Answer(status = 204)
    public Response collection(@PathParam("key") String key) {
        return follow(FollowKind.COLLECTION, key);
    }

    @PUT
    @Path("/authors/{key}")
    @Operation(summary = "Follows what a person writes", description = "By their login: the cards of which they wrote what readers see.")
    @Answer(status = 204)
    public Response author(@PathParam("key") String key) {
        return follow(FollowKind.AUTHOR, key);
    }

    @PUT
    @Path("/tags/{key: .+}")
    @Operation(summary = "Follows a tag", description = "One that a card of mine to read has.")
    @Answer(status = 204)
    public Response tag(@PathParam("key") String key) {
        return follow(FollowKind.TAG, key);
    }

    @DELETE
    @Path("/cards/{key}")
    @Operation(summary = "Follows it no longer")
    @Answer(status = 204)
    public Response dropCard(@PathParam("key") String key) {
        return unfollow(FollowKind.CARD, key);
    }

    @DELETE
    @Path("/collections/{key}")
    @Operation(summary = "Follows it no longer")
    @Answer(status = 204)
    public Response dropCollection(@PathParam("key") String key) {
        return unfollow(FollowKind.COLLECTION, key);
    }

    @DELETE
    @Path("/authors/{key}")
    @Operation(summary = "Follows them no longer")
    @Answer(status = 204)
    public Response dropAuthor(@PathParam("key") String key) {
        return unfollow(FollowKind.AUTHOR, key);
    }

    @DELETE
    @Path("/tags/{key: .+}")
    @Operation(summary = "Follows it no longer")
    @Answer(status = 204)
    public Response dropTag(@PathParam("key") String key) {
        return unfollow(FollowKind.TAG, key);
    }

    private Response follow(FollowKind kind, String key) {
        following.follow(kind, key);
        return Response.noContent().build();
    }

    private Response unfollow(FollowKind kind, String key) {
        following.unfollow(kind, key);
        return Response.noContent().build();
    }
}
