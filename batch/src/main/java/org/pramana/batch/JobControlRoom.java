package org.pramana.batch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.pramana.batch.digest.DigestPost;
import org.pramana.batch.duplicates.DuplicateControl;
import org.pramana.batch.links.LinkControl;
import org.pramana.batch.questions.QuestionClock;
import org.pramana.batch.staleness.SweepControl;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.verification.SweepOrder;

/**
 * What those who run the portal may do with jobs. A job started inside a transaction may not find its own row (payara/Payara#5133): hence without one.
 */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobControlRoom {

    @Inject
    SweepControl sweeps;

    @Inject
    LinkControl links;

    @Inject
    DuplicateControl duplicates;

    @Inject
    DigestPost post;

    @Inject
    QuestionClock questions;

    @Inject
    Visitors visitors;

    @Inject
    ControlTrail trail;

    /** Starts the staleness sweep and returns the id of its run; refused with the holder's name while another one is running. */
    public long startSweep(SweepOrder order) {
        long run = sweeps.byHand(order, visitors.current().name());
        trail.note("sweep.started", "sweep:" + run, order.words());
        return run;
    }

    public void stopSweep(long runId) {
        sweeps.stop(runId);
        trail.note("sweep.stopped", "sweep:" + runId, null);
    }

    /** Resumes a failed or stopped run from its checkpoint. */
    public void resumeSweep(long runId) {
        sweeps.resume(runId);
        trail.note("sweep.resumed", "sweep:" + runId, null);
    }

    /** Looks where the links of all published cards lead, now; returns the number of the run. */
    public long checkLinks() {
        long run = links.byHand(visitors.current().name());
        trail.note("links.checked", "links:" + run, null);
        return run;
    }

    /** Compares all published cards with each other, now; returns the number of the run. */
    public long scanDuplicates() {
        long run = duplicates.byHand(visitors.current().name());
        trail.note("duplicates.scanned", "duplicates:" + run, null);
        return run;
    }

    /** Builds and sends every digest that waits, now; returns how many mails were sent. */
    public int sendDigests() {
        int sent = post.now();
        trail.note("mail.digests-sent", "mail", sent + " mails");
        return sent;
    }

    /** Whether a mailbox for questions is set up. */
    public boolean questionsComeByMail() {
        return questions.readsMail();
    }

    /** Reads the mailbox for questions, reminds and hands over, now. */
    public QuestionClock.Tended tendQuestions() {
        QuestionClock.Tended tended = questions.now();
        trail.note("questions.tended", "questions", tended.mails() + " mails read, " + tended.moved() + " questions handed over");
        return tended;
    }

    /** Sends the mails that are written and wait, now; writes no digest. Returns how many went out. */
    public int sendMails() {
        return post.mails();
    }
}
