package org.pramana.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.pramana.store.Row;
import org.pramana.store.Sql;

/** Habits as they are kept; what is not kept is the organisation's. */
@ApplicationScoped
class MailHabits {

    /** In the order in which {@link #read} takes them. */
    static final String COLUMNS = "h.rhythm, h.hour, h.weekday, h.zone, h.quiet_from, h.quiet_until";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "pramana.digest.at", defaultValue = "08:00")
    String at;

    MailHabit of(long personId) {
        return sql.one("select " + COLUMNS + " from mail_habit h where h.person_id = ?1", this::read, personId).orElseGet(this::usual);
    }

    MailHabit usual() {
        return MailHabit.usual(LocalTime.parse(at), clock.getZone());
    }

    MailHabit read(Row row) {
        String rhythm = row.text();
        Integer hour = row.integer();
        Integer weekday = row.integer();
        String zone = row.text();
        Integer quietFrom = row.integer();
        Integer quietUntil = row.integer();
        if (rhythm == null) {
            return usual();
        }
        return new MailHabit(
                Rhythm.valueOf(rhythm),
                hour == null ? LocalTime.parse(at) : LocalTime.of(hour, 0),
                DayOfWeek.of(weekday),
                zone == null ? clock.getZone() : ZoneId.of(zone),
                quietFrom,
                quietUntil);
    }

    /** Nothing else is forgotten: who wants mail again has it as before. */
    void stop(long personId, MailHabit before) {
        keep(personId, new MailHabit(Rhythm.OFF, before.at(), before.weekday(), before.zone(), before.quietFrom(), before.quietUntil()));
    }

    void keep(long personId, MailHabit habit) {
        sql.change(
                """
                insert into mail_habit (person_id, rhythm, hour, weekday, zone, quiet_from, quiet_until) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                on duplicate key update rhythm = values(rhythm), hour = values(hour), weekday = values(weekday), zone = values(zone),
                       quiet_from = values(quiet_from), quiet_until = values(quiet_until)
                """,
                personId,
                habit.rhythm(),
                habit.at().getHour(),
                habit.weekday().getValue(),
                habit.zone().getId(),
                habit.quietFrom(),
                habit.quietUntil());
    }
}
