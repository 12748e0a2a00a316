package org.pramana.batch.questions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.pramana.batch.staleness.Node;
import org.pramana.question.Incoming;
import org.pramana.question.IncomingMail;

/**
 * Reads the mailbox for questions over IMAP (behaviour.md §13). A mail is marked as seen when it has been taken or cannot be read; what failed because the
 * database did waits for the next look. Only the parts that hold text are fetched.
 */
@ApplicationScoped
public class AskMailbox {

    private static final Logger LOG = Logger.getLogger(AskMailbox.class.getName());
    private static final int MOST_AT_ONCE = 50;
    private static final int SMALL = 256 * 1024;
    private static final String PATIENCE = "20000";

    @Inject
    QuestionMachine machine;

    @Inject
    Node node;

    @Inject
    @ConfigProperty(name = "pramana.ask.address")
    Optional<String> address;

    @Inject
    @ConfigProperty(name = "pramana.mail.from", defaultValue = "pramana@localhost.invalid")
    String from;

    @Inject
    @ConfigProperty(name = "pramana.ask.imap.host")
    Optional<String> host;

    @Inject
    @ConfigProperty(name = "pramana.ask.imap.port", defaultValue = "993")
    int port;

    @Inject
    @ConfigProperty(name = "pramana.ask.imap.tls", defaultValue = "true")
    boolean tls;

    @Inject
    @ConfigProperty(name = "pramana.ask.imap.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "pramana.ask.imap.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "pramana.ask.authserv")
    Optional<String> authserv;

    public boolean configured() {
        return host.isPresent() && address.isPresent();
    }

    /**
     * The timer and somebody who does not want to wait for it read one after the other; so do the servers of a group, of which the later one reads nothing.
     *
     * @return how many mails were read
     */
    public synchronized int read() {
        if (!configured() || !machine.claim(node.name())) {
            return 0;
        }
        try {
            int read = readAll();
            machine.wasRead();
            return read;
        } catch (MessagingException unreachable) {
            machine.couldNotBeRead(unreachable.getMessage());
            LOG.log(Level.WARNING, "the mailbox for questions cannot be read, mails wait there: {0}", unreachable.getMessage());
            return 0;
        } finally {
            machine.release(node.name());
        }
    }

    private int readAll() throws MessagingException {
        String protocol = tls ? "imaps" : "imap";
        try (Store store = Session.getInstance(settings(protocol)).getStore(protocol)) {
            store.connect(host.orElseThrow(), port, user.orElse(""), password.orElse(""));
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            try {
                Message[] unread = inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                Message[] some = Arrays.copyOf(unread, Math.min(unread.length, MOST_AT_ONCE));
                FetchProfile heads = new FetchProfile();
                heads.add(FetchProfile.Item.ENVELOPE);
                heads.add(FetchProfile.Item.CONTENT_INFO);
                inbox.fetch(some, heads);
                int read = 0;
                for (Message mail : some) {
                    read += take(mail) ? 1 : 0;
                }
                return read;
            } finally {
                inbox.close(false);
            }
        }
    }

    /** @return whether it is done with, one way or another */
    private boolean take(Message mail) throws MessagingException {
        Incoming incoming;
        try {
            // a small one is fetched whole and taken apart here: the mail server's idea of a malformed one may be another
            boolean small = mail.getSize() >= 0 && mail.getSize() <= SMALL;
            incoming = IncomingMail.read(small ? new MimeMessage((MimeMessage) mail) : mail, own(), authserv.orElse(""));
        } catch (MessagingException | RuntimeException unreadable) {
            stillOpen(mail);
            LOG.log(Level.WARNING, "mail " + mail.getMessageNumber() + " to the mailbox for questions cannot be read and is left alone", unreadable);
            mail.setFlag(Flags.Flag.SEEN, true);
            return true;
        }
        stillOpen(mail);
        boolean done = handled(mail, incoming);
        mail.setFlag(Flags.Flag.SEEN, done);
        return done;
    }

    /** While the database is away mails wait; one that fails although it is there must not keep the others waiting. */
    private boolean handled(Message mail, Incoming incoming) {
        try {
            machine.take(incoming);
            return true;
        } catch (RuntimeException first) {
            try {
                machine.take(incoming);
                return true;
            } catch (RuntimeException again) {
                LOG.log(Level.WARNING, "mail " + mail.getMessageNumber() + " to the mailbox for questions could not be taken", again);
            }
        }
        try {
            machine.giveUp(incoming);
            return true;
        } catch (RuntimeException noDatabase) {
            return false;
        }
    }

    /** What was not read because the connection broke off is not what its sender wrote. */
    private static void stillOpen(Message mail) throws MessagingException {
        if (!mail.getFolder().isOpen()) {
            throw new MessagingException("the connection broke off");
        }
    }

    private Set<String> own() {
        return Stream.of(address.orElse(""), from).map(text -> text.replaceAll("^.*<|>.*$", "").strip().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static Properties settings(String protocol) {
        Properties settings = new Properties();
        settings.setProperty("mail." + protocol + ".connectiontimeout", PATIENCE);
        settings.setProperty("mail." + protocol + ".timeout", PATIENCE);
        settings.setProperty("mail." + protocol + ".writetimeout", PATIENCE);
        settings.setProperty("mail." + protocol + ".peek", "true");
        settings.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        settings.setProperty("mail.mime.address.strict", "false");
        return settings;
    }
}
