package org.pramana.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.pramana.notification.MailHabit;
import org.pramana.notification.OwnMail;
import org.pramana.notification.Rhythm;
import org.pramana.web.shell.Whence;
import org.pramana.web.words.PortalWords;

/** Backs /account/mail.xhtml. Every mail's way to this page only opens it; it takes a button to change something. */
@Named
@RequestScoped
public class MailChoicesPage {

    @Inject
    OwnMail mail;

    @Inject
    PortalWords words;

    @Inject
    Whence whence;

    private MailHabit habit;
    private MailChoicesForm form;

    @PostConstruct
    void open() {
        habit = mail.habit();
        form = new MailChoicesForm(habit);
    }

    public void choose() throws IOException {
        mail.choose(
                form.getRhythm(), form.getHour(), form.getWeekday(), form.getZone(), MailChoicesForm.hour(form.getQuietFrom()), MailChoicesForm.hour(form.getQuietUntil()));
        done("account.mail.done");
    }

    public void stop() throws IOException {
        mail.stop();
        done("account.mail.stopped");
    }

    private void done(String key) throws IOException {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words.say(key), null));
        whence.back();
    }

    /** What holds now, in one sentence. */
    public String getSentence() {
        return words.say("account.mail.now." + habit.rhythm(), habit.at(), habit.zone().getId(), name(habit.weekday()));
    }

    public String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, language());
    }

    public List<String> getRhythms() {
        return Arrays.stream(Rhythm.values()).map(Enum::name).toList();
    }

    public List<DayOfWeek> getWeekdays() {
        return List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
    }

    public List<Integer> getHours() {
        return IntStream.range(0, 24).boxed().toList();
    }

    /** Places, not abbreviations: only they know when the clocks change. */
    public List<String> getZones() {
        return ZoneId.getAvailableZoneIds().stream().filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+")).sorted().toList();
    }

    public MailChoicesForm getForm() {
        return form;
    }

    private static Locale language() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
