package org.pramana.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.pramana.trust.StampWords;

/** Days and moments as people say them: {@code #{when.day(card.changedOn)}}, {@code #{when.moment(comment.at)}}. */
@Named("when")
@ApplicationScoped
public class When {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    Clock clock;

    @Inject
    PortalWords words;

    /** "today", "yesterday", "tomorrow", "12 Nov", "12 Nov 2025". */
    public String day(LocalDate day) {
        if (day == null) {
            return "";
        }
        LocalDate today = LocalDate.now(clock);
        return switch ((int) Math.max(-2, Math.min(2, today.until(day, ChronoUnit.DAYS)))) {
            case 0 -> words.say("shell.day.today");
            case -1 -> words.say("shell.day.yesterday");
            case 1 -> words.say("shell.day.tomorrow");
            default -> StampWords.day(day, today, language());
        };
    }

    /** As {@link #day}, with the hour. */
    public String moment(Instant moment) {
        if (moment == null) {
            return "";
        }
        LocalDateTime at = LocalDateTime.ofInstant(moment, clock.getZone());
        return words.say("shell.day.at", day(at.toLocalDate()), HOUR.format(at));
    }

    /** "12 Nov", also for today: where days are counted. */
    public String date(LocalDate day) {
        return day == null ? "" : StampWords.day(day, LocalDate.now(clock), language());
    }

    /** "14:02", for something that happened just now. */
    public String hour(Instant moment) {
        return moment == null ? "" : HOUR.format(LocalDateTime.ofInstant(moment, clock.getZone()));
    }

    /** The day on which that moment fell, in the organisation's zone. */
    public LocalDate dayOf(Instant moment) {
        return moment == null ? null : LocalDate.ofInstant(moment, clock.getZone());
    }

    /** In full, for titles and for machines' sake precise: "24 November 2026, 09:14". */
    public String exactly(Instant moment) {
        return moment == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(language())
                        .format(LocalDateTime.ofInstant(moment, clock.getZone()));
    }

    /** That hour of that day in the organisation's zone; one that the clocks skip is the one after. */
    public Instant instant(LocalDateTime local) {
        return local.atZone(clock.getZone()).toInstant();
    }

    /** The organisation's zone as people call it: "India Time". */
    public String getZone() {
        return clock.getZone().getDisplayName(TextStyle.FULL, language());
    }

    /** The minute before which nothing can be arranged any more, as a browser's field for moments reads it. */
    public String getNextMinute() {
        return LocalDateTime.now(clock).plusMinutes(1).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private static Locale language() {
        FacesContext context = FacesContext.getCurrentInstance();
        return context == null || context.getViewRoot() == null ? Locale.ENGLISH : context.getViewRoot().getLocale();
    }
}
