package org.pramana.web.tasks;

import java.io.Serializable;
import java.time.LocalDate;

/** What a button below the card has opened, and what was typed into it; forgotten when another card is shown. */
public class QueueQuestion implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SNOOZE_DAYS = 3;
    private static final int SNOOZE_MOST = 7;

    public enum Asking {
        NOTHING,
        DATE,
        NOT_MINE,
        SNOOZE
    }

    private Asking asking = Asking.NOTHING;
    private LocalDate newDate;
    private LocalDate snoozeUntil;
    private String colleague;

    void open(Asking what) {
        asking = what;
    }

    /** The button that opened it closes it. */
    void toggle(Asking what) {
        asking = asking == what ? Asking.NOTHING : what;
    }

    void offerSnooze(LocalDate today) {
        snoozeUntil = today.plusDays(SNOOZE_DAYS);
    }

    static LocalDate latestSnooze(LocalDate today) {
        return today.plusDays(SNOOZE_MOST);
    }

    void forget() {
        asking = Asking.NOTHING;
        newDate = null;
        colleague = null;
    }

    /** The colleague's login, null for whoever is next. */
    String suggested() {
        return colleague == null || colleague.isBlank() ? null : colleague;
    }

    public Asking getAsking() {
        return asking;
    }

    public LocalDate getNewDate() {
        return newDate;
    }

    public void setNewDate(LocalDate newDate) {
        this.newDate = newDate;
    }

    public LocalDate getSnoozeUntil() {
        return snoozeUntil;
    }

    public void setSnoozeUntil(LocalDate snoozeUntil) {
        this.snoozeUntil = snoozeUntil;
    }

    public String getColleague() {
        return colleague;
    }

    public void setColleague(String colleague) {
        this.colleague = colleague;
    }
}
