package org.pramana.batch.staleness;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Fixes which cards this run looks at, and whether it may act. */
@Named
@Dependent
class OpenSweep extends AbstractBatchlet {

    private final SweepMachine machine;
    private final long run;

    @Inject
    OpenSweep(SweepMachine machine, @BatchProperty(name = "run") String run) {
        this.machine = machine;
        this.run = Long.parseLong(run);
    }

    @Override
    public String process() {
        machine.open(run);
        return "opened";
    }
}
