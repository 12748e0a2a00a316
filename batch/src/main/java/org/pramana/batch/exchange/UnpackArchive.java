package org.pramana.batch.exchange;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Takes the archive apart, into one row for each page. */
@Named
@Dependent
class UnpackArchive extends AbstractBatchlet {

    private final ImportMachine machine;
    private final long run;

    @Inject
    UnpackArchive(ImportMachine machine, @BatchProperty(name = "run") String run) {
        this.machine = machine;
        this.run = Long.parseLong(run);
    }

    @Override
    public String process() {
        return machine.unpack(run) ? "unpacked" : "refused";
    }
}
