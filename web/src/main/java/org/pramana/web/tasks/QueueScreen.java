package org.pramana.web.tasks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.pramana.card.CommentLine;
import org.pramana.card.VersionDiff;
import org.pramana.people.Party;
import org.pramana.verification.TaskDetail;
import org.pramana.verification.TaskLine;
import org.pramana.verification.TaskOrder;
import org.pramana.web.words.PortalWords;
import org.pramana.web.words.When;

/** What /tasks/index.xhtml shows of the queue and of the task at hand; {@link QueuePage} knows which that is. */
@Named
@RequestScoped
public class QueueScreen {

    private static final float CARDS_A_MINUTE = 0.75f;

    @Inject
    QueuePage page;

    @Inject
    Clock clock;

    @Inject
    PortalWords words;

    @Inject
    When when;

    public List<TaskLine> getLines() {
        return page.reading().lines();
    }

    public TaskDetail getTask() {
        return page.reading().detail(page.getCurrent());
    }

    public VersionDiff getDiff() {
        return page.reading().diff(page.getCurrent());
    }

    public List<CommentLine> getComments() {
        return page.reading().comments(page.getCurrent()).since();
    }

    public int getOlderComments() {
        return page.reading().comments(page.getCurrent()).older();
    }

    public List<Party> getColleagues() {
        return page.reading().colleagues(page.getCurrent());
    }

    public LoadChart getLoad() {
        return LoadChart.of(page.reading().load(), when, words);
    }

    public int getMinutesLeft() {
        return Math.max(1, Math.round(getLines().size() / CARDS_A_MINUTE));
    }

    /** The last day that "still correct" would cover; null where none ends it, or where it is asked for. */
    public LocalDate getNextCheck() {
        return getTask().dateNeeded() ? null : getTask().line().stamp().plan().dueAfter(LocalDate.now(clock));
    }

    public LocalDate getTomorrow() {
        return LocalDate.now(clock).plusDays(1);
    }

    public LocalDate getLatestSnooze() {
        return QueueQuestion.latestSnooze(LocalDate.now(clock));
    }

    /** How the priority is made up, a sentence a part. */
    public List<String> getPriority() {
        return getTask().line().made().explained(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    public List<String> getOrders() {
        return Arrays.stream(TaskOrder.values()).map(Enum::name).toList();
    }
}
