package org.pramana.batch.bulk;

import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.pramana.batch.parts.PartAfterPart;

/** Changes card after card. Where it is, its rows know. */
@Named
@Dependent
class ChangeManyCards extends PartAfterPart {

    private final BulkMachine machine;
    private final long run;

    @Inject
    ChangeManyCards(BulkMachine machine, @BatchProperty(name = "run") String run) {
        this.machine = machine;
        this.run = Long.parseLong(run);
    }

    @Override
    protected boolean next() {
        return machine.step(run);
    }

    @Override
    protected void brokeOff(boolean wanted, String why) {
        machine.brokeOff(run, why);
    }
}
