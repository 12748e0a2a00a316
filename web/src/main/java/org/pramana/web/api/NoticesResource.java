package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.notification.Notice;
import org.pramana.notification.Notices;

/** What is behind my bell. */
@Path("/notices")
@Tag(name = "Me")
public class NoticesResource {

    /** @param because why I hear of a card that I follow; null where that is not the reason */
    record NoticeDocument(long id, String kind, Instant at, boolean unread, String path, String title, String collection, String sentence, String because) {

        static NoticeDocument of(Notice notice, Locale language) {
            return new NoticeDocument(
                    notice.id(), notice.kind(), notice.at(), notice.unread(), notice.path(), notice.title(), notice.collection(), notice.sentence(language),
                    notice.because() == null ? null : notice.because().sentence(language));
        }
    }

    record UnreadDocument(int unread) {}

    /** @param upTo the newest notice that was seen; left out: all */
    record ReadBody(Long upTo) {}

    @Inject
    Notices notices;

    @Inject
    Caller caller;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "News of the last 30 days, newest first", description = "Of what I may read now. What I have to do is in /tasks.")
    @Answer(each = NoticeDocument.class)
    public Items notices() {
        return Slice.whole(notices.list(Slice.number(uri, "size", Slice.USUAL, 1, Slice.LARGEST)).stream().map(notice -> NoticeDocument.of(notice, caller.language(headers))).toList());
    }

    @GET
    @Path("/unread")
    @Operation(summary = "How many I have not read", description = "Counts only what the list shows.")
    public UnreadDocument unread() {
        return new UnreadDocument(notices.unread());
    }

    @POST
    @Path("/{id: \\d{1,18}}/read")
    @Operation(summary = "I have read it")
    @Answer(status = 204)
    public Response read(@PathParam("id") long id) {
        notices.read(id);
        return Response.noContent().build();
    }

    @POST
    @Path("/read")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "I have read them all", description = "Those up to upTo, where it is given.")
    @Answer(status = 204)
    public Response readAll(ReadBody body) {
        notices.readAll(body.upTo() == null ? Long.MAX_VALUE : body.upTo());
        return Response.noContent().build();
    }
}
