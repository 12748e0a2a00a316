package org.pramana.batch.staleness;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/**
 * Walks the cards of a run by number. One item is a page of them, so that a chunk is one page, decided set-wise, and the checkpoint is the number of
 * its last card.
 */
@Named
@Dependent
class SubjectReader extends AbstractItemReader {

    private final SweepMachine machine;
    private final long run;
    private final int pageSize;
    private long lastCard;

    @Inject
    SubjectReader(SweepMachine machine, @BatchProperty(name = "run") String run, @BatchProperty(name = "pageSize") String pageSize) {
        this.machine = machine;
        this.run = Long.parseLong(run);
        this.pageSize = Integer.parseInt(pageSize);
    }

    @Override
    public void open(Serializable checkpoint) {
        lastCard = checkpoint == null ? 0 : (Long) checkpoint;
    }

    @Override
    public List<Long> readItem() {
        List<Long> page = machine.next(run, lastCard, pageSize);
        if (page.isEmpty()) {
            return null;
        }
        lastCard = page.get(page.size() - 1);
        return page;
    }

    @Override
    public Serializable checkpointInfo() {
        return lastCard;
    }
}
