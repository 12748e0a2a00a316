package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.question.QuestionAnswering;
import org.pramana.words.InvalidInput;

/** What an expert does with a question. */
@Path("/questions/{id: \\d{1,18}}/answer")
@Tag(name = "Questions")
public class AnswersResource {

    /** @param text or {@code card}: one of them */
    record AnswerBody(String text, String card) {}

    record ReasonBody(String reason) {}

    record ColleagueBody(String to) {}

    record SameBody(Long question) {}

    record EditBody(String card) {}

    record BegunCard(String card) {}

    @Inject
    QuestionAnswering answering;

    @PathParam("id")
    long id;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Answers with a card or in words", description = "{card} links a card that all who asked may read; {text} waits to become a card.")
    @Answer(status = 204)
    public Response answer(AnswerBody body) {
        if ((body.text() == null) == (body.card() == null)) {
            throw new InvalidInput("text", "question.words-needed", QuestionAnswering.TEXT_MAX);
        }
        if (body.card() == null) {
            answering.text(id, body.text());
        } else {
            answering.link(id, body.card());
        }
        return Response.noContent().build();
    }

    @POST
    @Path("/take")
    @Operation(summary = "I take it")
    @Answer(status = 204)
    public Response take() {
        answering.take(id);
        return Response.noContent().build();
    }

    @POST
    @Path("/new-card")
    @Operation(summary = "Begins a card for it", description = "With the question as title; publishing it answers the question, or captures its plain answer.")
    public BegunCard newCard() {
        return new BegunCard(answering.beginCard(id));
    }

    @POST
    @Path("/edited-card")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "My next edit of this card answers it")
    @Answer(status = 204)
    public Response editedCard(EditBody body) {
        answering.editCard(id, body.card());
        return Response.noContent().build();
    }

    @POST
    @Path("/decline")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Not for me, and why")
    @Answer(status = 204)
    public Response decline(ReasonBody body) {
        answering.decline(id, body.reason());
        return Response.noContent().build();
    }

    @POST
    @Path("/suggest")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "A colleague knows better")
    @Answer(status = 204)
    public Response suggest(ColleagueBody body) {
        answering.suggest(id, body.to());
        return Response.noContent().build();
    }

    @POST
    @Path("/duplicate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The same as another question")
    @Answer(status = 204)
    public Response duplicate(SameBody body) {
        answering.duplicate(id, Given.needed("question", body.question()));
        return Response.noContent().build();
    }

    @POST
    @Path("/dismiss")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Need not become a card, and why")
    @Answer(status = 204)
    public Response dismiss(ReasonBody body) {
        answering.dismiss(id, body.reason());
        return Response.noContent().build();
    }
}
