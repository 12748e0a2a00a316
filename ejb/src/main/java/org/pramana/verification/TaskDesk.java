package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.pramana.people.Turn;
import org.pramana.time.WorkingCalendar;

/** Opens, hands on and closes tasks, and keeps exactly one person responsible for a card. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TaskDesk {

    @Inject
    TrustRepository cards;

    @Inject
    ResponsiblePeople people;

    @Inject
    Event<TaskAssigned> assigned;

    @Inject
    Event<TasksOffered> offered;

    @Inject
    WorkingCalendar calendar;

    @Inject
    Clock clock;

    /** Somebody new for a new cycle, or for a new list of verifiers. */
    void lookAfter(CardTrust card) {
        card.giveTo(people.deal(card, today(), null));
    }

    /**
     * Asks somebody to look at the card, unless somebody is asked already.
     *
     * @param news whether the person is to hear of it today; the sweep tells the others in its time
     */
    void open(CardTrust card, boolean news) {
        open(card, news ? "TASK" : null);
    }

    /** @param stage what the responsible person hears of today: TASK, FLAGGED or REQUESTED; null for nothing */
    void open(CardTrust card, String stage) {
        Task task = cards.openTask(card.id()).orElseGet(() -> {
            if (!people.stillGood(card, card.responsibleId(), today())) {
                lookAfter(card);
            }
            Task fresh = new Task(card, card.responsibleId(), clock.instant());
            Long group = people.openTo(card, today());
            if (group != null) {
                fresh.offerTo(group, card.responsibleId() == null ? calendar.after(today(), Turn.CLAIM_DAYS) : null);
            }
            cards.add(fresh);
            if (group != null) {
                cards.flush(); // for its number
                offered.fire(new TasksOffered(List.of(fresh.id())));
            }
            return fresh;
        });
        if (stage != null) {
            tell(card, task, stage);
        }
    }

    /** Who would be next, if it is not to be this person; null if there is nobody. */
    Long next(CardTrust card, long not) {
        return people.deal(card, today(), not);
    }

    /** A member of the group that the task is open to makes it theirs. */
    void take(CardTrust card, Task task, long person) {
        task.takenBy(person, today());
        card.giveTo(person);
        cards.record(card, "TAKEN", person, clock.instant(), null, null);
    }

    /** The task goes to this person, who becomes responsible for the card. */
    void handOver(CardTrust card, Task task, Long person, Long by) {
        String before = cards.nameOf(task.assigneeId());
        task.handTo(person, today());
        card.giveTo(person);
        String after = cards.nameOf(person);
        cards.record(card, "HANDED_OVER", by, clock.instant(), (before == null ? "-" : before) + " → " + (after == null ? "-" : after), null);
        tell(card, task, "HANDOVER");
    }

    /** The list of verifiers is another one: whoever fell off it is relieved. */
    void listChanged(CardTrust card, Long by) {
        if (people.stillGood(card, card.responsibleId(), today())) {
            return;
        }
        Long next = people.deal(card, today(), null);
        cards.openTask(card.id()).ifPresentOrElse(task -> handOver(card, task, next, by), () -> card.giveTo(next));
    }

    /** Any verifier's deed closes the task for everybody. */
    void close(CardTrust card, Long person, String because) {
        cards.openTask(card.id()).ifPresent(task -> task.close(person, because, clock.instant()));
    }

    private void tell(CardTrust card, Task task, String stage) {
        if (task.assigneeId() != null) {
            assigned.fire(new TaskAssigned(card.id(), card.cycleNo(), stage, task.assigneeId()));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
