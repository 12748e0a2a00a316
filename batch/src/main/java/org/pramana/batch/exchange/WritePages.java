package org.pramana.batch.exchange;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Makes the pages what their cards say. */
@Named
@Dependent
class WritePages extends AbstractItemWriter {

    private final ImportMachine machine;
    private final long run;

    @Inject
    WritePages(ImportMachine machine, @BatchProperty(name = "run") String run) {
        this.machine = machine;
        this.run = Long.parseLong(run);
    }

    @Override
    public void writeItems(List<Object> pages) {
        pages.forEach(page -> machine.write(run, (Integer) page));
    }
}
