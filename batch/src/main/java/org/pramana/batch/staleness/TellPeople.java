package org.pramana.batch.staleness;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Puts a line into the outbox for everybody who is asked something about a card of this range. Whether and when a mail goes out is not the sweep's business. */
@Named
@Dependent
class TellPeople extends AbstractBatchlet {

    private final SweepMachine machine;
    private final long run;
    private final int range;

    @Inject
    TellPeople(SweepMachine machine, @BatchProperty(name = "run") String run, @BatchProperty(name = "range") String range) {
        this.machine = machine;
        this.run = Long.parseLong(run);
        this.range = Integer.parseInt(range);
    }

    @Override
    public String process() {
        machine.alive(run);
        machine.tell(run, range);
        return "told";
    }
}
