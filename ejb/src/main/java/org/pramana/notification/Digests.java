package org.pramana.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.pramana.announcement.AnnouncementRounds;
import org.pramana.people.Roles;

/**
 * The post: a digest a person in their own rhythm, what cannot wait for it, and its delivery. Nothing here runs in the transaction of anything else; whatever the mail server does,
 * the news waits.
 */
@Stateless
@RolesAllowed(Roles.MACHINE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Digests {

    /** A server that hangs costs its time-out with every mail: the rest of a long queue waits for the next round. */
    private static final int MOST_BROKEN_IN_A_ROW = 3;

    private static final Logger LOG = Logger.getLogger(Digests.class.getName());

    @Inject
    DigestDesk desk;

    @Inject
    AnnouncementRounds announcements;

    @Inject
    Postbag postbag;

    @Inject
    @ConfigProperty(name = "pramana.mail.from", defaultValue = "pramana@localhost.invalid")
    String from;

    /** The round of the clock: digests to those whose hour has come, by their own clocks; and whatever mail still waits. */
    public int round() {
        announce();
        write(desk.people(false), desk::write);
        return send();
    }

    /** What cannot wait for a digest (behaviour.md §6); returns how many mails went out. */
    public int atOnce() {
        List<Long> people = desk.urgently();
        write(people, desk::writeAtOnce);
        return people.isEmpty() ? 0 : send();
    }

    /** Everything that waits, whatever the hour; returns how many mails went out. */
    public int now() {
        announce();
        write(desk.urgently(), desk::writeAtOnce);
        write(desk.people(true), desk::write);
        return send();
    }

    /** Only what is written already; returns how many mails went out. */
    public int mails() {
        return send();
    }

    /** Who is to be asked, reminded or told by now; the rest of the post goes whatever becomes of this. */
    private void announce() {
        try {
            announcements.round();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "the round of the announcements failed", failed);
        }
    }

    private void write(List<Long> people, LongConsumer writer) {
        for (long person : people) {
            try {
                writer.accept(person);
            } catch (RuntimeException failed) { // one person's lines wait; the others get theirs
                LOG.log(Level.WARNING, "the digest of person " + person + " could not be written", failed);
            }
        }
    }

    private int send() {
        int sent = 0;
        int brokenInARow = 0;
        try (Relay relay = new Relay(session(), from)) {
            for (Optional<Letter> next = postbag.take(); next.isPresent(); next = postbag.take()) {
                try {
                    relay.connect();
                } catch (MessagingException unreachable) {
                    postbag.failed(next.get(), "mail server not reachable: " + unreachable.getMessage());
                    LOG.log(Level.WARNING, "the mail server cannot be reached, mails wait: {0}", unreachable.getMessage());
                    return sent;
                }
                Fate fate = deliver(relay, next.get());
                sent += fate == Fate.SENT ? 1 : 0;
                brokenInARow = fate == Fate.BROKEN ? brokenInARow + 1 : 0;
                if (brokenInARow == MOST_BROKEN_IN_A_ROW) {
                    LOG.log(Level.WARNING, "the mail server broke off {0} times in a row, mails wait", brokenInARow);
                    return sent;
                }
            }
        } catch (NamingException unconfigured) {
            LOG.log(Level.WARNING, "the server has no mail session mail/pramana, mails wait");
        }
        return sent;
    }

    private Fate deliver(Relay relay, Letter taken) {
        Letter letter;
        try {
            Optional<Letter> asOfNow = desk.asOfNow(taken);
            if (asOfNow.isEmpty()) {
                return Fate.VOID;
            }
            letter = asOfNow.get();
        } catch (RuntimeException failed) { // rather late than what may not be told
            postbag.failed(taken, "it could not be judged again: " + failed.getMessage());
            LOG.log(Level.WARNING, "mail " + taken.mailId() + " could not be judged again", failed);
            return Fate.REFUSED;
        }
        try {
            relay.send(letter);
        } catch (SendFailedException refused) {
            if (refused.getInvalidAddresses() == null && refused.getValidUnsentAddresses() == null) {
                return brokeOff(relay, letter, refused); // the line was cut in the middle of the answer
            }
            if (refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0) {
                postbag.dead(letter, reason(refused));
            } else {
                postbag.failed(letter, reason(refused));
            }
            return Fate.REFUSED;
        } catch (MessagingException failed) {
            return brokeOff(relay, letter, failed);
        }
        postbag.sent(letter);
        return Fate.SENT;
    }

    /** Whether it was accepted or not: if again, then the same mail. */
    private Fate brokeOff(Relay relay, Letter letter, MessagingException failed) {
        postbag.failed(letter, "the connection broke off: " + failed.getMessage());
        relay.close();
        return Fate.BROKEN;
    }

    /** What the mail server itself said comes last: "Invalid Addresses" alone helps nobody. */
    private static String reason(MessagingException refused) {
        Exception last = refused;
        while (last instanceof MessagingException message && message.getNextException() != null) {
            last = message.getNextException();
        }
        return last == refused ? refused.getMessage() : refused.getMessage() + ": " + last.getMessage();
    }

    private enum Fate {
        SENT,
        REFUSED,
        BROKEN,
        VOID
    }

    /** Looked up when needed, so that a server without mail still deploys the portal. */
    private static Session session() throws NamingException {
        return InitialContext.doLookup("mail/pramana");
    }
}
