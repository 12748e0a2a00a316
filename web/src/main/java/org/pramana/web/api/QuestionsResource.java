package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.question.Known;
import org.pramana.question.NewQuestion;
import org.pramana.question.QuestionAsking;
import org.pramana.question.QuestionBrowsing;
import org.pramana.question.QuestionDetail;
import org.pramana.question.QuestionFilter;
import org.pramana.question.QuestionLine;

/** Asking: what is known already, one person who is interrupted, and everybody who wants to know. */
@Path("/questions")
@Tag(name = "Questions")
public class QuestionsResource {

    record KnownDocument(List<CardLineDocument> cards, List<QuestionLine> questions) {}

    /** @param why needed where it did not help */
    record HelpedBody(Boolean helped, String why) {}

    record SessionBody(String session) {}

    record FoundBody(String card) {}

    /** @param card or question: what was opened */
    record OpenedBody(String session, String card, Long question) {}

    @Inject
    QuestionAsking asking;

    @Inject
    QuestionBrowsing browsing;

    @Inject
    Caller caller;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "Questions that I may read", description = "?filter=ALL|MINE|WITH_ME|FREE|LATE|TO_CAPTURE&q=WORDS; answers in plain words are found too.")
    @Answer(each = QuestionLine.class)
    public Response list(@QueryParam("filter") String filter, @QueryParam("q") String words) {
        Slice slice = Slice.of(uri);
        QuestionFilter which =
                filter == null || filter.isBlank() ? QuestionFilter.ALL : (QuestionFilter) RecordJson.constant(filter, QuestionFilter.class, "filter");
        return slice.answer(uri, browsing.list(which, words, slice.first(), slice.size()), line -> line);
    }

    @GET
    @Path("/waiting")
    @Operation(summary = "How much waits for me")
    public QuestionBrowsing.Waiting waiting() {
        return browsing.waiting();
    }

    @GET
    @Path("/known")
    @Operation(summary = "What is known already", description = "?q=WORDS, from the third word on: at most five cards and five questions that I may read.")
    public KnownDocument known(@QueryParam("q") String words) {
        Known known = asking.known(words);
        return new KnownDocument(known.cards().stream().map(hit -> CardLineDocument.of(hit.card(), caller.language(headers))).toList(), known.questions());
    }

    @POST
    @Path("/opened")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Notes that a suggestion was opened", description = "If the same session then asks nothing, an interruption was spared.")
    @Answer(status = 204)
    public Response opened(OpenedBody body) {
        asking.opened(body.session(), body.card(), body.question());
        return Response.noContent().build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Asks", description = "{collection or card, title, detail, to, session}. One expert with room in their week gets it.")
    @Answer(status = 201, value = QuestionDetail.class)
    public Response ask(NewQuestion question) {
        long id = asking.ask(question);
        return Response.created(uri.getAbsolutePathBuilder().path(String.valueOf(id)).build()).entity(browsing.question(id)).build();
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    @Operation(summary = "One question with its answers")
    public QuestionDetail one(@PathParam("id") long id) {
        return browsing.question(id);
    }

    @POST
    @Path("/{id: \\d{1,18}}/join")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The same question", description = "I hear the answer too; nobody is interrupted again.")
    @Answer(status = 204)
    public Response join(@PathParam("id") long id, SessionBody body) {
        asking.join(id, body.session());
        return Response.noContent().build();
    }

    @POST
    @Path("/{id: \\d{1,18}}/helped")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Did it help?", description = "No, with a reason, opens it again.")
    @Answer(status = 204)
    public Response helped(@PathParam("id") long id, HelpedBody body) {
        asking.helped(id, Given.needed("helped", body.helped()), body.why());
        return Response.noContent().build();
    }

    @POST
    @Path("/{id: \\d{1,18}}/found")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "I found a card that says it")
    @Answer(status = 204)
    public Response found(@PathParam("id") long id, FoundBody body) {
        asking.found(id, body.card());
        return Response.noContent().build();
    }

    @POST
    @Path("/{id: \\d{1,18}}/withdraw")
    @Operation(summary = "Not needed any more")
    @Answer(status = 204)
    public Response withdraw(@PathParam("id") long id) {
        asking.withdraw(id);
        return Response.noContent().build();
    }

    @POST
    @Path("/{id: \\d{1,18}}/seen")
    @Operation(summary = "I have seen what is new")
    @Answer(status = 204)
    public Response seen(@PathParam("id") long id) {
        browsing.seen(id);
        return Response.noContent().build();
    }
}
