package org.pramana.batch.staleness;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Has the pages decided about. */
@Named
@Dependent
class SubjectWriter extends AbstractItemWriter {

    private final SweepMachine machine;
    private final long run;
    private final int range;

    @Inject
    SubjectWriter(SweepMachine machine, @BatchProperty(name = "run") String run, @BatchProperty(name = "range") String range) {
        this.machine = machine;
        this.run = Long.parseLong(run);
        this.range = Integer.parseInt(range);
    }

    @Override
    @SuppressWarnings("unchecked") // what SubjectReader read
    public void writeItems(List<Object> pages) {
        for (Object page : pages) {
            machine.decide(run, range, (List<Long>) page);
        }
    }
}
