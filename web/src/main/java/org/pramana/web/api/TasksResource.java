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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.verification.CheckRequest;
import org.pramana.verification.MyTasks;
import org.pramana.verification.PriorityFacts;
import org.pramana.verification.TaskDetail;
import org.pramana.verification.TaskLine;
import org.pramana.verification.TaskOrder;
import org.pramana.verification.WeekLoad;

/** What I am asked to look at. */
@Path("/tasks")
@Tag(name = "Tasks")
public class TasksResource {

    /**
     * @param gain points of reader trust that verifying now would win
     * @param unclaimed nobody's yet: whoever takes it has it
     * @param openTo the group all of whose members see it
     */
    record TaskDocument(
            long id,
            String card,
            String title,
            String collection,
            TrustDocument trust,
            String why,
            int readers30,
            int views30,
            int openRequests,
            boolean changedSinceVerified,
            int priority,
            PriorityFacts priorityOf,
            double gain,
            LocalDate dueDate,
            LocalDate snoozedUntil,
            Instant openedAt,
            boolean mine,
            boolean unclaimed,
            String openTo) {}

    record TaskInFull(
            TaskDocument task,
            String body,
            int version,
            Integer verifiedVersion,
            String sentence,
            boolean dateNeeded,
            boolean maySnooze,
            List<CheckRequest> requests,
            List<PartyDocument> verifiers) {}

    record SnoozeBody(LocalDate until) {}

    /** @param to a login; left out: whoever is next */
    record HandOverBody(String to) {}

    record HandedOver(String to) {}

    @Inject
    MyTasks tasks;

    @Inject
    Caller caller;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    @GET
    @Operation(summary = "My queue, most worthwhile first", description = "?order=PRIORITY, DAYS, LAST_VERIFIED, POPULARITY, VERIFIER or REASON. Tasks that are snoozed today are left out.")
    @Answer(each = TaskDocument.class)
    public Response queue() {
        String wanted = uri.getQueryParameters().getFirst("order");
        TaskOrder order = Arrays.stream(TaskOrder.values()).filter(known -> known.name().equalsIgnoreCase(wanted)).findFirst().orElse(TaskOrder.PRIORITY);
        Slice slice = Slice.of(uri);
        return slice.answer(uri, tasks.queue(order, slice.first(), slice.size()), this::document);
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    @Operation(summary = "One task with all that it takes to decide")
    public TaskInFull one(@PathParam("id") long id) {
        TaskDetail task = tasks.task(id);
        return new TaskInFull(
                document(task.line()),
                task.bodyHtml(),
                task.versionNo(),
                task.verifiedVersion(),
                task.sentence(),
                task.dateNeeded(),
                task.maySnooze(),
                task.requests(),
                task.verifiers().stream().map(PartyDocument::of).toList());
    }

    @POST
    @Path("/{id: \\d{1,18}}/snooze")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Not today", description = "Silent until that day, at most a week ahead and once per cycle. The stamp does not change.")
    @Answer(status = 204)
    public Response snooze(@PathParam("id") long id, SnoozeBody body) {
        tasks.snooze(id, Given.needed("until", body.until()));
        return Response.noContent().build();
    }

    @POST
    @Path("/{id: \\d{1,18}}/hand-over")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Not mine", description = "Hands the task on and says who has it now.")
    public HandedOver handOver(@PathParam("id") long id, HandOverBody body) {
        return new HandedOver(tasks.notMine(id, body.to()));
    }

    @POST
    @Path("/{id: \\d{1,18}}/take")
    @Operation(summary = "Takes a task that is open to a group of mine", description = "409 where a colleague was faster.")
    @Answer(status = 204)
    public Response take(@PathParam("id") long id) {
        tasks.take(id);
        return Response.noContent().build();
    }

    @GET
    @Path("/load")
    @Operation(summary = "My next 13 weeks", description = "How many of my cards come due in each; the first also holds what is overdue.")
    @Answer(each = WeekLoad.class)
    public Items load() {
        return Slice.whole(tasks.load());
    }

    private TaskDocument document(TaskLine line) {
        return new TaskDocument(
                line.taskId(),
                line.slug(),
                line.title(),
                line.collection(),
                TrustDocument.of(line.stamp(), caller.language(headers)),
                line.why(),
                line.readers(),
                line.views30(),
                line.openRequests(),
                line.changedSinceVerified(),
                line.priority(),
                line.made(),
                line.gain(),
                line.dueOn(),
                line.snoozedUntil(),
                line.openedAt(),
                line.mine(),
                line.unclaimed(),
                line.openTo());
    }
}
