package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.audit.AuditLine;
import org.pramana.audit.AuditQuestion;
import org.pramana.audit.AuditTrail;
import org.pramana.batch.JobControlRoom;
import org.pramana.batch.questions.QuestionClock;
import org.pramana.card.CardPublication;
import org.pramana.card.DraftLine;
import org.pramana.insight.JobExecutionLine;
import org.pramana.insight.JobHistory;
import org.pramana.notification.MailCounts;
import org.pramana.notification.MailLine;
import org.pramana.notification.MailRoom;
import org.pramana.question.MailOutcome;
import org.pramana.question.MailboxState;
import org.pramana.question.QuestionMailRoom;
import org.pramana.question.ReceivedMail;
import org.pramana.store.Page;

/** For those who run the portal: mail, the audit trail, and what waits for a decision. */
@Path("/")
@Tag(name = "Operation")
public class OperationResource {

    record SentDocument(int sent) {}

    record MailDocument(MailCounts counts, List<MailLine> items, int first, int size, int total) {}

    record ReceivedDocument(MailboxState mailbox, Map<MailOutcome, Integer> counts, List<ReceivedMail> items, int first, int size, int total) {}

    @Inject
    MailRoom mail;

    @Inject
    QuestionMailRoom received;

    @Inject
    JobControlRoom jobs;

    @Inject
    JobHistory history;

    @Inject
    AuditTrail audit;

    @Inject
    CardPublication gate;

    @Context
    UriInfo uri;

    @GET
    @Path("/mail")
    @Operation(summary = "The post room", description = "?state=WAITING, SENT or DEAD. Addresses and subjects, no bodies. Administrators and operators.")
    public MailDocument mails() {
        Slice slice = Slice.of(uri);
        Page<MailLine> page = mail.mails(CardQuery.text(uri, "state"), slice.first(), slice.size());
        return new MailDocument(mail.counts(), page.rows(), slice.first(), slice.size(), page.total());
    }

    @GET
    @Path("/mail/questions")
    @Operation(
            summary = "What came to the mailbox for questions, and what became of it",
            description = "?outcome=ASKED, JOINED, ANSWERED, REFUSED or IGNORED. Senders and subjects, no text. Administrators and operators.")
    public ReceivedDocument received() {
        Slice slice = Slice.of(uri);
        String outcome = CardQuery.text(uri, "outcome");
        Page<ReceivedMail> page = received.mails(
                outcome == null ? null : (MailOutcome) RecordJson.constant(outcome, MailOutcome.class, "outcome"), slice.first(), slice.size());
        return new ReceivedDocument(received.state(), received.counts(), page.rows(), slice.first(), slice.size(), page.total());
    }

    @POST
    @Path("/mail/{id: \\d{1,18}}/retry")
    @Operation(summary = "Gives a dead mail another chance")
    @Answer(status = 204)
    public Response retry(@PathParam("id") long id) {
        mail.retry(id);
        return Response.noContent().build();
    }

    @POST
    @Path("/mail/digests")
    @Operation(summary = "Builds and sends every digest that waits, now")
    public SentDocument digests() {
        return new SentDocument(jobs.sendDigests());
    }

    @POST
    @Path("/jobs/questions")
    @Operation(summary = "Looks after questions now", description = "Reads the mailbox for questions, reminds and hands over. Administrators and operators.")
    public QuestionClock.Tended questions() {
        return jobs.tendQuestions();
    }

    @GET
    @Path("/jobs")
    @Operation(summary = "Executions of all jobs, newest first, on whichever node", description = "As the batch runtime has written them down. Administrators and operators.")
    @Answer(each = JobExecutionLine.class)
    public Items executions() {
        return Slice.whole(history.executions(Slice.number(uri, "size", Slice.USUAL, 1, Slice.LARGEST)));
    }

    @GET
    @Path("/audit")
    @Operation(summary = "Who did what, newest first", description = "?subject=card:sla-credits (or a beginning of it), actor, action, from, until (dates). Administrators.")
    @Answer(each = AuditLine.class)
    public Response audit() {
        Slice slice = Slice.of(uri);
        AuditQuestion question = new AuditQuestion(
                CardQuery.text(uri, "subject"), CardQuery.text(uri, "actor"), CardQuery.text(uri, "action"), day("from"), day("until"));
        return slice.answer(uri, audit.list(question, slice.first(), slice.size()), line -> line);
    }

    @GET
    @Path("/approvals")
    @Operation(summary = "Requests to publish that wait for my decision, oldest first")
    @Answer(each = DraftLine.class)
    public Items approvals() {
        return Slice.whole(gate.waiting());
    }

    private LocalDate day(String name) {
        String given = CardQuery.text(uri, name);
        return given == null ? null : CardTrustResource.day(name, given);
    }
}
