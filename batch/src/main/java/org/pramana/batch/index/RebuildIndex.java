package org.pramana.batch.index;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How far it is, the index itself reports. */
@Named
@Dependent
class RebuildIndex extends AbstractBatchlet {

    private final IndexMachine machine;
    private volatile boolean stopped;

    @Inject
    RebuildIndex(IndexMachine machine) {
        this.machine = machine;
    }

    @Override
    public String process() {
        return machine.rebuild(() -> stopped) ? "rebuilt" : stopped ? "stopped" : "not needed: another one is being built, or the index is off";
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
