package org.pramana.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import org.pramana.audit.Deed;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.words.InvalidInput;

/** What everybody may settle about the mail that they get (behaviour.md §6). */
@Stateless
@RolesAllowed(Roles.PERSON)
public class OwnMail {

    @Inject
    MailHabits habits;

    @Inject
    Visitors visitors;

    @Inject
    Event<Deed> deeds;

    public MailHabit habit() {
        return habits.of(visitors.current().id());
    }

    /**
     * @param rhythm DAILY, WEEKLY or OFF
     * @param hour of the digest, 0..23
     * @param weekday of the weekly digest, Monday to Friday, as 1..5
     * @param zone an IANA name such as Asia/Kolkata
     * @param quietFrom first hour in which nothing is sent at once, 0..23; null with {@code quietUntil}: no quiet hours
     */
    public void choose(String rhythm, int hour, int weekday, String zone, Integer quietFrom, Integer quietUntil) {
        Visitor visitor = visitors.current();
        MailHabit chosen = new MailHabit(
                rhythm(rhythm),
                LocalTime.of(hour("hour", hour), 0),
                DayOfWeek.of(between("weekday", weekday, 1, 5)),
                zone(zone),
                quietFrom == null ? null : hour("quietFrom", quietFrom),
                quietUntil == null ? null : hour("quietUntil", quietUntil));
        if ((quietFrom == null) != (quietUntil == null)) {
            throw new InvalidInput(quietFrom == null ? "quietFrom" : "quietUntil", "notification.habit.quiet-ends");
        }
        habits.keep(visitor.id(), chosen);
        deeds.fire(new Deed("mail.habit-chosen", "person:" + visitor.login(), null, rhythm + " " + chosen.at() + " " + chosen.zone()));
    }

    /** No digests any more, and nothing at once; the queue in the portal stays. What owners and administrators have to hear comes all the same. */
    public void stop() {
        Visitor visitor = visitors.current();
        MailHabit before = habits.of(visitor.id());
        habits.stop(visitor.id(), before);
        deeds.fire(new Deed("mail.stopped", "person:" + visitor.login(), before.rhythm().name(), Rhythm.OFF.name()));
    }

    private static Rhythm rhythm(String name) {
        return Arrays.stream(Rhythm.values())
                .filter(known -> name != null && known.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("rhythm", "notification.habit.rhythm"));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name == null ? "" : name.strip());
        } catch (DateTimeException unknown) {
            throw new InvalidInput("zone", "notification.habit.zone", name == null ? "" : name);
        }
    }

    private static int hour(String field, int hour) {
        return between(field, hour, 0, 23);
    }

    private static int between(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new InvalidInput(field, "notification.habit.number", least, most);
        }
        return value;
    }
}
