package org.pramana.web.tasks;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.pramana.verification.CardVerification;
import org.pramana.verification.MyTasks;
import org.pramana.verification.TaskDetail;
import org.pramana.verification.TaskOrder;
import org.pramana.verification.VerificationUndo;
import org.pramana.verification.Verified;
import org.pramana.web.shell.Shell;
import org.pramana.web.words.PortalWords;
import org.pramana.web.words.When;
import org.pramana.words.Refusal;

/**
 * Backs /tasks/index.xhtml: the ways through the flow; what is shown on the way is {@link QueueScreen}'s. It remembers how many tasks there were when the flow began, and which one is on screen in which version; everything shown
 * is read anew at each step, so that what a colleague does meanwhile is seen.
 */
@Named
@ViewScoped
public class QueuePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    MyTasks tasks;

    @Inject
    CardVerification verification;

    @Inject
    VerificationUndo undoing;

    @Inject
    QueueReading reading;

    @Inject
    Clock clock;

    @Inject
    Shell shell;

    @Inject
    PortalWords words;

    @Inject
    When when;

    private TaskOrder order = TaskOrder.PRIORITY;
    private Long wanted;
    private long current;
    private int shownVersion;
    private int total;
    private final QueueQuestion question = new QueueQuestion();
    private String news;
    private boolean changedMeanwhile;
    private Vouched vouched;

    /** What was verified last, in this flow. */
    private record Vouched(long task, String slug, String title) implements Serializable {}

    public void open() {
        total = reading().lines().size();
        show(wanted != null && reading().place(wanted) >= 0 ? reading().place(wanted) : 0);
    }

    // the ways on

    public void verify() {
        if (gone()) {
            return;
        }
        TaskDetail task = task();
        if (task.dateNeeded() && question.getNewDate() == null) {
            question.open(QueueQuestion.Asking.DATE);
            return;
        }
        try {
            Verified verified = verification.verify(task.line().slug(), shownVersion, null, task.dateNeeded() ? question.getNewDate() : null);
            String next = verified.nextCheck() == null ? words.say("tasks.no-next-check") : when.day(verified.nextCheck());
            vouched = verified.already() ? null : new Vouched(current, task.line().slug(), task.line().title());
            goOn(verified.already() ? "tasks.already" : "tasks.verified", task.line().title(), next, verified.by());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            stay(refusal);
        }
    }

    /** A slip of the finger: the card that was verified last is as it was, and on screen again. */
    public void undo() {
        if (vouched == null) {
            return;
        }
        Vouched last = vouched;
        vouched = null;
        try {
            undoing.takeBack(last.slug());
            news = words.say("tasks.undone", last.title());
        } catch (Refusal tooLate) {
            news = tooLate.sentence(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        }
        reading().forget();
        shell.changed();
        show(Math.max(0, reading().place(last.task())));
    }

    /** The title of what can be taken back; null for nothing. */
    public String getVouchedFor() {
        return vouched == null ? null : vouched.title();
    }

    /** Whether a colleague has settled what is on screen, or taken it over: then the next one is shown, and why. */
    private boolean gone() {
        if (reading().place(current) >= 0) {
            return false;
        }
        news = words.say("tasks.gone");
        show(0);
        return true;
    }

    /** Somebody was faster. If the card is still ours it stays on screen with what is new in it, and nothing is vouched for unseen. */
    private void stay(Refusal refusal) {
        long here = current;
        reading().forget();
        int place = reading().place(here);
        show(Math.max(0, place));
        changedMeanwhile = place >= 0;
        news = refusal.sentence(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    /** A task of a group becomes mine, and stays on screen. */
    public void take() {
        if (gone()) {
            return;
        }
        long here = current;
        try {
            tasks.take(current);
            news = words.say("tasks.taken", task().line().title());
            reading.forget();
            shell.changed();
            show(Math.max(0, reading.place(here)));
        } catch (Refusal faster) {
            if (faster.kind() != Refusal.Kind.CONFLICT) {
                throw faster;
            }
            stay(faster);
        }
    }

    public void notMine() {
        if (gone()) {
            return;
        }
        String title = task().line().title();
        goOn("tasks.handed-on", title, tasks.notMine(current, question.suggested()));
    }

    public void snooze() {
        if (gone()) {
            return;
        }
        String title = task().line().title();
        tasks.snooze(current, question.getSnoozeUntil());
        goOn("tasks.snoozed", title, when.day(question.getSnoozeUntil()));
    }

    private void goOn(String key, Object... arguments) {
        int here = Math.max(0, reading().place(current));
        reading().forget();
        shell.changed();
        news = words.say(key, arguments);
        show(Math.min(here, reading().lines().size() - 1));
    }

    // moving

    public void next() {
        step(1);
    }

    public void previous() {
        step(-1);
    }

    private void step(int by) {
        if (!reading().lines().isEmpty()) {
            show(Math.floorMod(reading().place(current) + by, reading().lines().size()));
            news = words.say("tasks.now", getPosition(), total, task().line().title());
        }
    }

    public void choose(long taskId) {
        show(Math.max(0, reading().place(taskId)));
        news = words.say("tasks.now", getPosition(), total, task().line().title());
    }

    private void show(int place) {
        question.forget();
        changedMeanwhile = false;
        total = Math.max(total, reading().lines().size());
        if (place < 0 || reading().lines().isEmpty()) {
            current = 0;
            return;
        }
        current = reading().lines().get(place).taskId();
        shownVersion = task().versionNo();
    }

    // opening a question below the card, and closing it

    public void askNotMine() {
        if (!gone()) {
            question.toggle(QueueQuestion.Asking.NOT_MINE);
        }
    }

    public void askSnooze() {
        if (!gone()) {
            question.toggle(QueueQuestion.Asking.SNOOZE);
            question.offerSnooze(LocalDate.now(clock));
        }
    }

    public void askNothing() {
        if (!gone()) {
            question.open(QueueQuestion.Asking.NOTHING);
        }
    }

    // where it is

    private TaskDetail task() {
        return reading().detail(current);
    }

    public boolean isFinished() {
        return current == 0;
    }

    /** Those that are done count: "3 of 9" is the third of the nine there were. */
    public int getPosition() {
        return getDone() + Math.max(0, reading().place(current)) + 1;
    }

    public int getDone() {
        return Math.max(0, total - reading().lines().size());
    }

    public long getCurrent() {
        return current;
    }

    public int getTotal() {
        return total;
    }

    public QueueQuestion getQuestion() {
        return question;
    }

    public String getNews() {
        return news;
    }

    public boolean isChangedMeanwhile() {
        return changedMeanwhile;
    }

    public String getOrder() {
        return order.name();
    }

    /** What is none is the usual one. */
    public void setOrder(String wanted) {
        order = Arrays.stream(TaskOrder.values()).filter(known -> known.name().equals(wanted)).findFirst().orElse(TaskOrder.PRIORITY);
    }

    /** It knows nothing of the view that it reads for, and is a new one with every request. */
    QueueReading reading() {
        reading.inOrder(order);
        return reading;
    }

    public Long getWanted() {
        return wanted;
    }

    public void setWanted(Long wanted) {
        this.wanted = wanted;
    }
}
