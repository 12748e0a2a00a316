package org.pramana.web.account;

import org.pramana.notification.MailHabit;

/** When mail is to come, as a person types it. */
public class MailChoicesForm {

    private String rhythm;
    private int hour;
    private int weekday;
    private String zone;
    private String quietFrom;
    private String quietUntil;

    MailChoicesForm(MailHabit now) {
        rhythm = now.rhythm().name();
        hour = now.at().getHour();
        weekday = now.weekday().getValue();
        zone = now.zone().getId();
        quietFrom = text(now.quietFrom());
        quietUntil = text(now.quietUntil());
    }

    private static String text(Integer hour) {
        return hour == null ? "" : hour.toString();
    }

    /** Null for never. */
    static Integer hour(String text) {
        return text == null || text.isEmpty() ? null : Integer.valueOf(text);
    }

    public String getRhythm() {
        return rhythm;
    }

    public void setRhythm(String rhythm) {
        this.rhythm = rhythm;
    }

    public int getHour() {
        return hour;
    }

    public void setHour(int hour) {
        this.hour = hour;
    }

    public int getWeekday() {
        return weekday;
    }

    public void setWeekday(int weekday) {
        this.weekday = weekday;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getQuietFrom() {
        return quietFrom;
    }

    public void setQuietFrom(String quietFrom) {
        this.quietFrom = quietFrom;
    }

    public String getQuietUntil() {
        return quietUntil;
    }

    public void setQuietUntil(String quietUntil) {
        this.quietUntil = quietUntil;
    }
}
