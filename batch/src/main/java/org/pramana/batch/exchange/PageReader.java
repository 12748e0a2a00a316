package org.pramana.batch.exchange;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Queue;

/** Walks the pages of a run that are in one state, by number. */
@Named
@Dependent
class PageReader extends AbstractItemReader {

    private static final int AT_ONCE = 100;

    private final ImportMachine machine;
    private final long run;
    private final String outcome;
    private final Queue<Integer> pages = new ArrayDeque<>();
    private int last;

    @Inject
    PageReader(ImportMachine machine, @BatchProperty(name = "run") String run, @BatchProperty(name = "outcome") String outcome) {
        this.machine = machine;
        this.run = Long.parseLong(run);
        this.outcome = outcome;
    }

    @Override
    public void open(Serializable checkpoint) {
        last = checkpoint == null ? 0 : (Integer) checkpoint;
    }

    @Override
    public Integer readItem() {
        if (pages.isEmpty()) {
            pages.addAll(machine.next(run, outcome, last, AT_ONCE));
        }
        Integer page = pages.poll();
        if (page != null) {
            last = page;
        }
        return page;
    }

    @Override
    public Serializable checkpointInfo() {
        return last;
    }
}
