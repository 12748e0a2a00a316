package org.pramana.batch.exchange;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Gives the pages their addresses. */
@Named
@Dependent
class BeginPages extends AbstractItemWriter {

    private final ImportMachine machine;
    private final long run;

    @Inject
    BeginPages(ImportMachine machine, @BatchProperty(name = "run") String run) {
        this.machine = machine;
        this.run = Long.parseLong(run);
    }

    @Override
    public void writeItems(List<Object> pages) {
        pages.forEach(page -> machine.begin(run, (Integer) page));
    }
}
