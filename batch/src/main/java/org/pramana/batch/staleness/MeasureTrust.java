package org.pramana.batch.staleness;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Writes the trust scores of a sweep's day down. */
@Named
@Dependent
class MeasureTrust extends AbstractBatchlet {

    private final SweepMachine machine;
    private final long run;

    @Inject
    MeasureTrust(SweepMachine machine, @BatchProperty(name = "run") String run) {
        this.machine = machine;
        this.run = Long.parseLong(run);
    }

    @Override
    public String process() {
        machine.measure(run);
        return "measured";
    }
}
