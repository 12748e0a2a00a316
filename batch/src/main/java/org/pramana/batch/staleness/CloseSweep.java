package org.pramana.batch.staleness;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Counts what was done and lets the lease go. */
@Named
@Dependent
class CloseSweep extends AbstractBatchlet {

    private final SweepMachine machine;
    private final long run;

    @Inject
    CloseSweep(SweepMachine machine, @BatchProperty(name = "run") String run) {
        this.machine = machine;
        this.run = Long.parseLong(run);
    }

    @Override
    public String process() {
        machine.close(run);
        return "closed";
    }
}
