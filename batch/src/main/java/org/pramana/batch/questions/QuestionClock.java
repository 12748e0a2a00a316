package org.pramana.batch.questions;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks after questions every few minutes, and into their mailbox every minute. Rounds of two nodes meet at the questions' row locks; the mailbox is read by one at a time. */
@Startup
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class QuestionClock {

    private static final Logger LOG = Logger.getLogger(QuestionClock.class.getName());
    private static final long EVERY = Duration.ofMinutes(5).toMillis();
    private static final long LOOK = Duration.ofMinutes(1).toMillis();
    private static final String MAILBOX = "mailbox";

    @Resource
    TimerService timers;

    @Inject
    QuestionMachine machine;

    @Inject
    AskMailbox mailbox;

    @Inject
    @ConfigProperty(name = "pramana.timers", defaultValue = "on")
    String switchedOn;

    @PostConstruct
    void wind() {
        if (!"off".equalsIgnoreCase(switchedOn)) {
            timers.createIntervalTimer(EVERY, EVERY, new TimerConfig("questions", false));
            if (mailbox.configured()) {
                timers.createIntervalTimer(LOOK, LOOK, new TimerConfig(MAILBOX, false));
            }
        }
    }

    @Timeout
    void ring(Timer timer) {
        try {
            if (MAILBOX.equals(timer.getInfo())) {
                mailbox.read();
            } else {
                machine.round();
            }
        } catch (RuntimeException failed) { // the next round tries again
            LOG.log(Level.WARNING, "this round of the questions failed", failed);
        }
    }

    public boolean readsMail() {
        return mailbox.configured();
    }

    /**
     * Both at once, for those who run the portal.
     *
     * @param mails read
     * @param moved questions that went to somebody else
     */
    public record Tended(int mails, int moved) {}

    public Tended now() {
        return new Tended(mailbox.read(), machine.round());
    }
}
