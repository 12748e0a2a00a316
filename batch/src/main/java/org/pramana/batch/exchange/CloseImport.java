package org.pramana.batch.exchange;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Counts what became of the pages, and forgets the archive. */
@Named
@Dependent
class CloseImport extends AbstractBatchlet {

    private final ImportMachine machine;
    private final long run;

    @Inject
    CloseImport(ImportMachine machine, @BatchProperty(name = "run") String run) {
        this.machine = machine;
        this.run = Long.parseLong(run);
    }

    @Override
    public String process() {
        machine.close(run);
        return "closed";
    }
}
