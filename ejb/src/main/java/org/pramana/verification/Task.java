package org.pramana.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** One person is asked to look at one card. A card has at most one that is open, whoever opened it. */
@Entity
@Table(name = "task")
class Task {

    static final int LONGEST_SNOOZE_DAYS = 7;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "card_id")
    private long cardId;

    @Column(name = "cycle_no")
    private int cycleNo;

    private String kind = "VERIFY";

    @Column(name = "assignee_id")
    private Long assigneeId;

    @Column(name = "group_id")
    private Long groupId;

    @Column(name = "offered_until")
    private LocalDate offeredUntil;

    @Column(name = "asked_on")
    private LocalDate askedOn;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "snoozed_until")
    private LocalDate snoozedUntil;

    private boolean snoozed;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closed_by")
    private Long closedBy;

    @Column(name = "closed_because")
    private String closedBecause;

    protected Task() {}

    Task(CardTrust card, Long assigneeId, Instant openedAt) {
        this.cardId = card.id();
        this.cycleNo = card.cycleNo();
        this.assigneeId = assigneeId;
        this.openedAt = openedAt;
        this.dueOn = card.lapsesOn();
    }

    /** Silence for a while (behaviour.md §6), which {@link MyTasks#snooze} allows once per cycle; the card's stamp is not touched. */
    void snooze(LocalDate until, LocalDate today) {
        if (!until.isAfter(today) || until.isAfter(today.plusDays(LONGEST_SNOOZE_DAYS))) {
            throw new org.pramana.words.InvalidInput("until", "verification.snooze-a-week", LONGEST_SNOOZE_DAYS);
        }
        snoozedUntil = until;
        snoozed = true;
    }

    /** Open to all members of a group. @param until the last day on which one of them may take it, where it is nobody's yet */
    void offerTo(long group, LocalDate until) {
        groupId = group;
        offeredUntil = until;
    }

    /** A member of the group makes it theirs. */
    void takenBy(long person, LocalDate today) {
        handTo(person, today);
        groupId = null;
    }

    void handTo(Long person, LocalDate today) {
        assigneeId = person;
        askedOn = today;
        snoozedUntil = null; // the silence was the other's
    }

    void close(Long person, String because, Instant now) {
        closedAt = now;
        closedBy = person;
        closedBecause = because;
    }

    boolean open() {
        return closedAt == null;
    }

    long id() {
        return id;
    }

    long cardId() {
        return cardId;
    }

    int cycleNo() {
        return cycleNo;
    }

    /** The group whose members all see it, null where one person does. */
    Long groupId() {
        return groupId;
    }

    boolean unclaimed() {
        return open() && assigneeId == null && groupId != null;
    }

    Long assigneeId() {
        return assigneeId;
    }
}
