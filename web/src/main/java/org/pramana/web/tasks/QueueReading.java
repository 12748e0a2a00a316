package org.pramana.web.tasks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.pramana.card.CardCatalogue;
import org.pramana.card.CardConversation;
import org.pramana.card.CardHistory;
import org.pramana.card.VersionDiff;
import org.pramana.people.Party;
import org.pramana.verification.MyTasks;
import org.pramana.verification.TaskDetail;
import org.pramana.verification.TaskLine;
import org.pramana.verification.TaskOrder;
import org.pramana.verification.VerificationPlanning;
import org.pramana.verification.WeekLoad;

/** What the flow has read for the present request, each thing once; the next request reads anew. */
@RequestScoped
class QueueReading {

    static final int MOST = 50;

    @Inject
    MyTasks tasks;

    @Inject
    CardHistory history;

    @Inject
    CardConversation conversation;

    @Inject
    CardCatalogue catalogue;

    @Inject
    VerificationPlanning planning;

    @Inject
    Clock clock;

    private TaskOrder order = TaskOrder.PRIORITY;
    private List<TaskLine> lines;
    private TaskDetail detail;
    private VersionDiff diff;
    private OpenComments comments;
    private List<Party> colleagues;
    private List<WeekLoad> load;

    /** A deed has changed the queue. */
    void forget() {
        lines = null;
        forgetCard();
    }

    /** In this order, from the first reading on. */
    void inOrder(TaskOrder wanted) {
        if (order != wanted) {
            order = wanted;
            lines = null;
        }
    }

    List<TaskLine> lines() {
        if (lines == null) {
            lines = tasks.queue(order, 0, MOST).rows();
        }
        return lines;
    }

    /** Where in the queue it is, or -1. */
    int place(long taskId) {
        List<TaskLine> all = lines();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).taskId() == taskId) {
                return i;
            }
        }
        return -1;
    }

    TaskDetail detail(long taskId) {
        if (detail == null || detail.line().taskId() != taskId) {
            forgetCard();
            detail = tasks.task(taskId);
        }
        return detail;
    }

    private void forgetCard() {
        detail = null;
        diff = null;
        comments = null;
        colleagues = null;
    }

    /** What is new since the card was vouched for; null where it never was, or nothing changed. */
    VersionDiff diff(long taskId) {
        TaskDetail task = detail(taskId);
        if (diff == null && task.verifiedVersion() != null && task.verifiedVersion() != task.versionNo()) {
            diff = history.diff(task.line().slug(), task.verifiedVersion(), task.versionNo());
        }
        return diff;
    }

    OpenComments comments(long taskId) {
        TaskDetail task = detail(taskId);
        if (comments == null) {
            comments = OpenComments.of(conversation.comments(task.line().slug()), task.line().stamp().verifiedOn(), clock.getZone());
        }
        return comments;
    }

    /** People who could take it instead. */
    List<Party> colleagues(long taskId) {
        TaskDetail task = detail(taskId);
        if (colleagues == null) {
            String collection = catalogue.page(task.line().slug()).collectionKey();
            colleagues = planning.candidates(collection, "").stream().filter(party -> !party.isGroup()).toList();
        }
        return colleagues;
    }

    List<WeekLoad> load() {
        if (load == null) {
            load = tasks.load();
        }
        return load;
    }
}
