package org.pramana.batch.staleness;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pramana.insight.TrustMeasures;
import org.pramana.notification.Outbox;
import org.pramana.people.Roles;
import org.pramana.verification.InterruptedSweep;
import org.pramana.verification.SweepLedger;
import org.pramana.verification.SweepMemory;
import org.pramana.verification.SweepOrder;
import org.pramana.verification.SweepWork;
import org.pramana.verification.UnreadCards;

/**
 * The sweep's only door into the domain.
 *
 * <p>A batch thread carries no identity, not even that of a {@code @RunAs} bean which started the job, and neither does a timer. It has to be put on
 * here, at the call itself.
 */
@Stateless
@PermitAll
@RunAs(Roles.MACHINE)
public class SweepMachine {

    @Inject
    SweepLedger ledger;

    @Inject
    SweepWork work;

    @Inject
    SweepMemory memory;

    @Inject
    UnreadCards unread;

    @Inject
    Outbox outbox;

    @Inject
    TrustMeasures measures;

    public long begin(SweepOrder order, String requestedBy, String node) {
        return ledger.begin(order, requestedBy, node);
    }

    public Optional<Long> beginTonight(String requestedBy, String node) {
        return ledger.beginTonight(requestedBy, node);
    }

    public boolean missedSince(LocalDate day) {
        return ledger.missedSince(day);
    }

    public void executedAs(long runId, long executionId) {
        ledger.executedAs(runId, executionId);
    }

    public Optional<Long> executionOf(long runId) {
        return ledger.executionOf(runId);
    }

    public void brokeOff(long runId, boolean stopped, String message) {
        ledger.brokeOff(runId, stopped, message);
    }

    public List<InterruptedSweep> interrupted(String node, boolean justStarted) {
        return ledger.interrupted(node, justStarted);
    }

    public boolean takeOver(long runId, String node, boolean justStarted, boolean byHand) {
        return ledger.takeOver(runId, node, justStarted, byHand);
    }

    public void open(long runId) {
        work.open(runId);
    }

    public List<Integer> ranges(long runId, int most) {
        return work.ranges(runId, most);
    }

    /** One transaction: decisions, tasks, lines of news and how far the range has come are one commit. False when the range is done. */
    public boolean decideNext(long runId, int range, int size) {
        Optional<SweepWork.Page> page = work.decideNext(runId, range, size);
        page.filter(SweepWork.Page::acts).ifPresent(done -> work.told(runId, range, outbox.gather(runId, done)));
        return page.isPresent();
    }

    public void alive(long runId) {
        work.alive(runId);
    }

    public void proposeArchiving(long runId) {
        unread.propose(runId);
    }

    public List<Long> dueForArchive(long runId) {
        return unread.due(runId);
    }

    public void archive(long runId, long cardId) {
        unread.archive(runId, cardId);
    }

    /** Tasks on which nobody acts, and cards that nobody accepted, go on. */
    public void goRound(long runId) {
        work.alive(runId);
        work.goRound(runId);
    }

    /** What does not come of a range: hand-overs, tasks that everybody had, proposals for the archive, and what those hear who follow a card. */
    public void tell(long runId) {
        if (!work.silent(runId)) {
            work.toldBesides(
                    runId, outbox.gatherHandovers(runId) + outbox.gatherRounds(runId) + outbox.gatherArchiving(runId) + outbox.gatherFollowed(runId));
        }
    }

    public void tidy() {
        work.tidy();
    }

    /** Each time some decisions that are no longer kept; false when there are no more. */
    public boolean forgetSome() {
        return memory.forgetSome();
    }

    public void measure(long runId) {
        measures.measure(work.asOf(runId));
        ledger.measured(runId);
    }

    public List<Long> unmeasured() {
        return ledger.unmeasured();
    }

    public void close(long runId) {
        work.close(runId);
    }
}
