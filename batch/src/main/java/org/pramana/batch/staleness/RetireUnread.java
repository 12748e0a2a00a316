package org.pramana.batch.staleness;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Proposes for the archive what nobody verifies and nobody reads, and archives what was proposed a week ago and not kept. */
@Named
@Dependent
class RetireUnread extends AbstractBatchlet {

    private static final Logger LOG = Logger.getLogger(RetireUnread.class.getName());

    private final SweepMachine machine;
    private final long run;

    @Inject
    RetireUnread(SweepMachine machine, @BatchProperty(name = "run") String run) {
        this.machine = machine;
        this.run = Long.parseLong(run);
    }

    @Override
    public String process() {
        machine.proposeArchiving(run);
        for (long card : machine.dueForArchive(run)) {
            try {
                machine.archive(run, card);
            } catch (RuntimeException failed) { // that one waits for the next night and keeps none of the others
                LOG.log(Level.WARNING, "card " + card + " could not be archived", failed);
            }
        }
        return "retired";
    }
}
