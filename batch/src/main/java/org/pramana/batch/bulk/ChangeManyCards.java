package org.pramana.batch.bulk;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.pramana.store.Causes;
import org.pramana.store.Deadlock;

/** Takes part after part. Where it is, its rows know. */
@Named
@Dependent
class ChangeManyCards extends AbstractBatchlet {

    private final BulkMachine machine;
    private final long run;

    @Inject
    ChangeManyCards(BulkMachine machine, @BatchProperty(name = "run") String run) {
        this.machine = machine;
        this.run = Long.parseLong(run);
    }

    @Override
    public String process() {
        try {
            while (Deadlock.outlived(() -> machine.step(run))) {
                // the next one
            }
            return "changed";
        } catch (RuntimeException failed) {
            machine.brokeOff(run, Causes.root(failed).getMessage());
            throw failed;
        }
    }
}
