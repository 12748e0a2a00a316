package org.pramana.batch.staleness;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** After the last decision: tasks on which nobody acts go to the next member, and cards that nobody accepted to the next rule. */
@Named
@Dependent
class GoRound extends AbstractBatchlet {

    private final SweepMachine machine;
    private final long run;

    @Inject
    GoRound(SweepMachine machine, @BatchProperty(name = "run") String run) {
        this.machine = machine;
        this.run = Long.parseLong(run);
    }

    @Override
    public String process() {
        machine.goRound(run);
        return "gone round";
    }
}
