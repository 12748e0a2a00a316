package org.pramana.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.pramana.audit.Deed;
import org.pramana.store.Sql;

/**
 * The button by which a mail client unsubscribes its reader with one click (RFC 8058). Whoever has the secret of a mail may do this one thing, which its
 * reader takes back on their page; nobody is signed in by it.
 */
@Stateless
@PermitAll
public class MailStop {

    @Inject
    Sql sql;

    @Inject
    MailHabits habits;

    @Inject
    Event<Deed> deeds;

    private record Person(long id, String login) {}

    /** No digests any more, and nothing at once. @return false where there is no such mail, or its reader may not do without */
    public boolean stop(String token) {
        Person person = sql.one(
                        "select p.id, p.login from mail m join person p on p.id = m.person_id where m.stop_token = ?1 and m.may_stop and p.active",
                        row -> new Person(row.number(), row.text()),
                        token == null ? "" : token)
                .orElse(null);
        if (person == null) {
            return false;
        }
        MailHabit before = habits.of(person.id());
        if (before.rhythm() != Rhythm.OFF) {
            habits.stop(person.id(), before);
            deeds.fire(new Deed("mail.stopped", "person:" + person.login(), before.rhythm().name(), Rhythm.OFF.name()).by(person.login()));
        }
        return true;
    }
}
