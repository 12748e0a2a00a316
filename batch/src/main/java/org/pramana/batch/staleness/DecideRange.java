package org.pramana.batch.staleness;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.pramana.store.Causes;
import org.pramana.store.Deadlock;
import org.pramana.verification.TooManyFailures;

/**
 * Walks a range of a run's cards by number, page by page: each is a transaction of its own, decided and written set-wise. How far the range has come stands in
 * the ledger, in the same commit; so there is no checkpoint of the batch runtime's that could say anything else, and none that it has to write.
 */
@Named
@Dependent
class DecideRange extends AbstractBatchlet {

    private final SweepMachine machine;
    private final SweepTrouble trouble;
    private final long run;
    private final int range;
    private final int pageSize;
    private volatile boolean stopped;

    @Inject
    DecideRange(
            SweepMachine machine,
            SweepTrouble trouble,
            @BatchProperty(name = "run") String run,
            @BatchProperty(name = "range") String range,
            @ConfigProperty(name = "pramana.sweep.page", defaultValue = "5000") int pageSize) {
        this.machine = machine;
        this.trouble = trouble;
        this.run = Long.parseLong(run);
        this.range = Integer.parseInt(range);
        this.pageSize = pageSize;
    }

    @Override
    public String process() {
        boolean more = true;
        while (more && !stopped) {
            more = decideNext();
        }
        return stopped ? "stopped" : "decided";
    }

    private boolean decideNext() {
        try {
            return Deadlock.outlived(() -> machine.decideNext(run, range, pageSize));
        } catch (RuntimeException failed) {
            if (Causes.root(failed) instanceof TooManyFailures broken) { // the container has wrapped it
                trouble.note(run, broken.sentence(Locale.ENGLISH));
            }
            throw failed;
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
