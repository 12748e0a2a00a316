package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.card.CardConversation;
import org.pramana.card.CardMentions;
import org.pramana.card.CommentLine;
import org.pramana.card.Mentionable;

/** What readers say about a card. */
@Path("/cards/{slug}/comments")
@Tag(name = "Comments")
public class CardConversationResource {

    /** @param quote the passage it is about @param parent answers that comment */
    record CommentBody(String text, String quote, Long parent) {}

    record NewComment(long id) {}

    @Inject
    CardConversation conversation;

    @Inject
    CardMentions mentions;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "Threads, open ones first", description = "Texts are plain text.")
    @Answer(each = CommentLine.class)
    public Items comments(@PathParam("slug") String slug) {
        return Slice.whole(conversation.comments(slug));
    }

    @GET
    @Path("/mentions")
    @Operation(summary = "Whom a comment may call with @", description = "?q= the beginning of a login, a group’s key, or a word of a name. At most eight; only whoever may read the card.")
    @Answer(each = Mentionable.class)
    public Items mentions(@QueryParam("q") String begun, @PathParam("slug") String slug) {
        return Slice.whole(mentions.begun(slug, begun));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Comments, or answers a comment", description = "At most 2,500 characters. Comments are no part of a version and move no trust.")
    @Answer(value = NewComment.class, status = 201)
    public Response say(@PathParam("slug") String slug, CommentBody body) {
        long id = body.parent() == null ? conversation.say(slug, body.text(), body.quote()) : conversation.reply(slug, body.parent(), body.text());
        return Response.created(uri.getAbsolutePathBuilder().path(String.valueOf(id)).build()).entity(new NewComment(id)).build();
    }

    @PUT
    @Path("/{id: \\d{1,18}}/resolution")
    @Operation(summary = "Closes a thread")
    @Answer(status = 204)
    public Response resolve(@PathParam("slug") String slug, @PathParam("id") long id) {
        conversation.resolve(slug, id);
        return Response.noContent().build();
    }

    @DELETE
    @Path("/{id: \\d{1,18}}/resolution")
    @Operation(summary = "Opens it again")
    @Answer(status = 204)
    public Response reopen(@PathParam("slug") String slug, @PathParam("id") long id) {
        conversation.reopen(slug, id);
        return Response.noContent().build();
    }
}
