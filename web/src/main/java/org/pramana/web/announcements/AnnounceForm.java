package org.pramana.web.announcements;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.pramana.announcement.AnnouncementMode;
import org.pramana.announcement.AudienceKind;
import org.pramana.announcement.NewAnnouncement;
import org.pramana.announcement.RemindEvery;
import org.pramana.announcement.Renewal;
import org.pramana.people.PartyKey;

/** What is typed into /studio/announce.xhtml. */
public class AnnounceForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 14;

    private AnnouncementMode mode = AnnouncementMode.MUST_ACKNOWLEDGE;
    private AudienceKind audience = AudienceKind.DYNAMIC;
    private String note;
    private String button;
    private Integer dueDays = USUAL_DAYS;
    private RemindEvery remind = RemindEvery.WEEKLY;
    private Renewal.Kind renewal = Renewal.Kind.NONE;
    private Integer renewDays = 365;
    private LocalDate renewFrom;
    private boolean unverifiedToo;
    private LocalDateTime moment;

    /** @param publishAt null for now */
    public NewAnnouncement wanted(List<PartyKey> to, Instant publishAt) {
        Renewal again =
                switch (isAcknowledged() ? renewal : Renewal.Kind.NONE) {
                    case NONE -> Renewal.none();
                    case DAYS -> new Renewal(Renewal.Kind.DAYS, renewDays, null);
                    case YEARLY -> new Renewal(Renewal.Kind.YEARLY, null, renewFrom);
                };
        return new NewAnnouncement(to, mode, audience, note, isAcknowledged() ? button : null, dueDays, remind, again, publishAt, unverifiedToo);
    }

    public boolean isAcknowledged() {
        return mode == AnnouncementMode.MUST_ACKNOWLEDGE;
    }

    public boolean isAfterDays() {
        return renewal == Renewal.Kind.DAYS;
    }

    public boolean isYearly() {
        return renewal == Renewal.Kind.YEARLY;
    }

    public AnnouncementMode[] getModes() {
        return AnnouncementMode.values();
    }

    public AudienceKind[] getAudiences() {
        return AudienceKind.values();
    }

    public RemindEvery[] getReminders() {
        return RemindEvery.values();
    }

    public Renewal.Kind[] getRenewals() {
        return Renewal.Kind.values();
    }

    public AnnouncementMode getMode() {
        return mode;
    }

    public void setMode(AnnouncementMode mode) {
        this.mode = mode == null ? AnnouncementMode.MUST_ACKNOWLEDGE : mode;
    }

    public AudienceKind getAudience() {
        return audience;
    }

    public void setAudience(AudienceKind audience) {
        this.audience = audience == null ? AudienceKind.DYNAMIC : audience;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getButton() {
        return button;
    }

    public void setButton(String button) {
        this.button = button;
    }

    public Integer getDueDays() {
        return dueDays;
    }

    public void setDueDays(Integer dueDays) {
        this.dueDays = dueDays;
    }

    public RemindEvery getRemind() {
        return remind;
    }

    public void setRemind(RemindEvery remind) {
        this.remind = remind == null ? RemindEvery.WEEKLY : remind;
    }

    public Renewal.Kind getRenewal() {
        return renewal;
    }

    public void setRenewal(Renewal.Kind renewal) {
        this.renewal = renewal == null ? Renewal.Kind.NONE : renewal;
    }

    public Integer getRenewDays() {
        return renewDays;
    }

    public void setRenewDays(Integer renewDays) {
        this.renewDays = renewDays;
    }

    public LocalDate getRenewFrom() {
        return renewFrom;
    }

    public void setRenewFrom(LocalDate renewFrom) {
        this.renewFrom = renewFrom;
    }

    /** When it goes out, in the organisation's zone; null for now. */
    public LocalDateTime getMoment() {
        return moment;
    }

    public void setMoment(LocalDateTime moment) {
        this.moment = moment;
    }

    public boolean isUnverifiedToo() {
        return unverifiedToo;
    }

    public void setUnverifiedToo(boolean unverifiedToo) {
        this.unverifiedToo = unverifiedToo;
    }
}
