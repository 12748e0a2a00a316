package org.pramana.batch.questions;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.pramana.people.Roles;
import org.pramana.question.Incoming;
import org.pramana.question.MailOutcome;
import org.pramana.question.MailedQuestions;
import org.pramana.question.QuestionRounds;

/** The round's door into the domain; see {@code SweepMachine} for why there has to be one. */
@Stateless
@PermitAll
@RunAs(Roles.MACHINE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class QuestionMachine {

    private static final Logger LOG = Logger.getLogger(QuestionMachine.class.getName());

    @Inject
    QuestionRounds rounds;

    @Inject
    MailedQuestions mailed;

    public boolean claim(String node) {
        return mailed.claim(node);
    }

    public void release(String node) {
        mailed.release(node);
    }

    public void wasRead() {
        mailed.wasRead();
    }

    public void couldNotBeRead(String failure) {
        mailed.couldNotBeRead(failure);
    }

    public void giveUp(Incoming mail) {
        mailed.giveUp(mail);
    }

    public MailOutcome take(Incoming mail) {
        return mailed.take(mail);
    }

    /** @return how many questions went to somebody else */
    public int round() {
        rounds.tend();
        mailed.forget();
        int moved = 0;
        for (long id : rounds.toRoute()) {
            try {
                moved += rounds.handOver(id) ? 1 : 0;
            } catch (RuntimeException failed) { // it waits for the next round; the others go on
                LOG.log(Level.WARNING, "question " + id + " could not be handed over", failed);
            }
        }
        return moved;
    }
}
