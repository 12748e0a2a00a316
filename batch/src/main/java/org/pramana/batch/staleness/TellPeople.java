package org.pramana.batch.staleness;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Puts a line into the outbox for everybody to whom a task was handed on, whose card is proposed for the archive, or who follows a card that has gone stale; those who
 * are asked something have theirs from the range's own commit. Whether and when a mail goes out is not the sweep's business.
 */
@Named
@Dependent
class TellPeople extends AbstractBatchlet {

    private final SweepMachine machine;
    private final long run;

    @Inject
    TellPeople(SweepMachine machine, @BatchProperty(name = "run") String run) {
        this.machine = machine;
        this.run = Long.parseLong(run);
    }

    @Override
    public String process() {
        machine.alive(run);
        machine.tell(run);
        return "told";
    }
}
