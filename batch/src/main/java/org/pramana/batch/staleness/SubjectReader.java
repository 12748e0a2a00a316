package org.pramana.batch.staleness;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * Walks a range of a run's cards by number. One item is a page of them, so that a chunk is one page, decided set-wise. How far the range has come
 * stands in the ledger, in the same commit as the decisions; so there is no checkpoint of the batch runtime's that could say anything else.
 */
@Named
@Dependent
class SubjectReader extends AbstractItemReader {

    private final SweepMachine machine;
    private final long run;
    private final int range;
    private final int pageSize;

    @Inject
    SubjectReader(
            SweepMachine machine,
            @BatchProperty(name = "run") String run,
            @BatchProperty(name = "range") String range,
            @BatchProperty(name = "pageSize") String pageSize) {
        this.machine = machine;
        this.run = Long.parseLong(run);
        this.range = Integer.parseInt(range);
        this.pageSize = Integer.parseInt(pageSize);
    }

    @Override
    public List<Long> readItem() {
        List<Long> page = machine.next(run, range, pageSize);
        return page.isEmpty() ? null : page;
    }
}
