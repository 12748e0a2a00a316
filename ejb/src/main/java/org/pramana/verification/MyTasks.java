package org.pramana.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.pramana.collection.Level;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Page;
import org.pramana.trust.StampWords;
import org.pramana.trust.VerificationMode;
import org.pramana.words.InvalidInput;

/** What a person is asked to look at, most worthwhile first (behaviour.md §10, §11). */
@Stateless
@RolesAllowed(Roles.CREATOR)
public class MyTasks {

    static final int WEEKS = 13;

    @Inject
    Visitors visitors;

    @Inject
    TaskQueries queries;

    @Inject
    TrustQueries trust;

    @Inject
    TrustRepository cards;

    @Inject
    VerifierList verifiers;

    @Inject
    TaskDesk desk;

    @Inject
    Clock clock;

    /** Tasks that are snoozed today are left out. */
    public Page<TaskLine> queue(TaskOrder order, int first, int size) {
        return queries.queue(visitors.current(), order, first, size);
    }

    public TaskDetail task(long taskId) {
        Visitor visitor = visitors.current();
        TaskLine line = queries.mine(taskId, visitor).orElseThrow(() -> new UnknownTask(taskId));
        Task task = cards.task(taskId).orElseThrow(() -> new UnknownTask(taskId));
        return new TaskDetail(
                line,
                trust.publishedBody(task.cardId()),
                line.stamp().shownVersion(),
                line.stamp().verifiedVersion(),
                StampWords.sentence(line.stamp(), Locale.forLanguageTag(visitor.language())),
                line.stamp().plan().mode() == VerificationMode.FIXED,
                !queries.snoozed(task),
                trust.requests(task.cardId(), visitor.id()),
                verifiers.of(task.cardId()));
    }

    /** For the badge in the header. */
    public int waiting() {
        return queries.waiting(visitors.current());
    }

    /** Silent until that day, at most 7 days ahead and once per cycle; the card's stamp does not change. */
    public void snooze(long taskId, LocalDate until) {
        Visitor visitor = visitors.current();
        Task task = mine(taskId, visitor);
        CardTrust card = cards.toChange(task.cardId());
        if (until == null) {
            throw new InvalidInput("until", "verification.snooze-a-week", Task.LONGEST_SNOOZE_DAYS);
        }
        if (queries.snoozed(task)) {
            throw new TaskRefusal("verification.snooze-once");
        }
        task.snooze(until, LocalDate.now(clock));
        cards.record(card, "SNOOZED", visitor.id(), clock.instant(), until.toString(), null);
    }

    /**
     * Hands the task on and returns the name of who has it now.
     *
     * @param suggestedLogin null: to whoever is next
     */
    public String notMine(long taskId, String suggestedLogin) {
        Visitor visitor = visitors.current();
        Task task = mine(taskId, visitor);
        CardTrust card = cards.toChange(task.cardId());
        Long next = suggestedLogin == null || suggestedLogin.isBlank() ? desk.next(card, visitor.id()) : suggested(suggestedLogin.strip(), card);
        if (next == null || next == visitor.id()) {
            throw new TaskRefusal("verification.nobody-else");
        }
        desk.handOver(card, task, next, visitor.id());
        return cards.nameOf(next);
    }

    /**
     * Makes a task mine that is open to a group of mine and nobody's yet.
     *
     * @throws TaskRefusal where a colleague was faster
     */
    public void take(long taskId) {
        Visitor visitor = visitors.current();
        Task task = seen(taskId, visitor);
        CardTrust card = cards.toChange(task.cardId());
        cards.refresh(task);
        if (!task.unclaimed()) {
            throw new TaskRefusal("verification.taken", task.assigneeId() == null ? "-" : cards.nameOf(task.assigneeId()));
        }
        if (!visitor.may(Level.AUTHOR, card.collectionId())) {
            throw new TaskRefusal("verification.verifier-may-not-write");
        }
        desk.take(card, task, visitor.id());
    }

    /** The 13 weeks from this one on. */
    public List<WeekLoad> load() {
        LocalDate monday = LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return queries.load(visitors.current().id(), monday, WEEKS);
    }

    private Task seen(long taskId, Visitor visitor) {
        queries.mine(taskId, visitor).orElseThrow(() -> new UnknownTask(taskId));
        return cards.task(taskId).orElseThrow(() -> new UnknownTask(taskId));
    }

    private Task mine(long taskId, Visitor visitor) {
        return cards.task(taskId)
                .filter(task -> task.open() && task.assigneeId() != null && task.assigneeId() == visitor.id())
                .orElseThrow(() -> new UnknownTask(taskId));
    }

    private Long suggested(String login, CardTrust card) {
        Visitor colleague = visitors.at(login).orElseThrow(() -> new InvalidInput("person", "verification.no-such-verifier", login));
        if (!colleague.may(Level.AUTHOR, card.collectionId())) {
            throw new InvalidInput("person", "verification.verifier-needs-author", colleague.name());
        }
        if (!cards.standing(card.id(), colleague.id()).onList()) {
            verifiers.alsoThis(card, colleague.id());
        }
        return colleague.id();
    }
}
