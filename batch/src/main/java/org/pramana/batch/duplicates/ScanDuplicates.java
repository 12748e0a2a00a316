package org.pramana.batch.duplicates;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.pramana.duplicate.LikelyPairs;
import org.pramana.duplicate.ScannedText;

/** Sketches every published card, and compares those word by word whose sketches meet. Holds 256 bytes a card while it runs. */
@Named
@Dependent
class ScanDuplicates extends AbstractBatchlet {

    private static final int READ_AT_ONCE = 500;
    private static final int COMPARED_AT_ONCE = 200;

    private final DuplicateMachine machine;
    private final long run;
    private volatile boolean stopped;

    @Inject
    ScanDuplicates(DuplicateMachine machine, @BatchProperty(name = "run") String run) {
        this.machine = machine;
        this.run = Long.parseLong(run);
    }

    @Override
    public String process() {
        try {
            LikelyPairs likely = new LikelyPairs();
            long last = 0;
            for (List<ScannedText> texts = machine.texts(run, last, READ_AT_ONCE); !texts.isEmpty() && !stopped; texts = machine.texts(run, last, READ_AT_ONCE)) {
                texts.forEach(text -> likely.add(text.id(), text.text()));
                last = texts.get(texts.size() - 1).id();
            }
            List<LikelyPairs.Pair> pairs = List.copyOf(likely.pairs());
            for (int from = 0; from < pairs.size() && !stopped; from += COMPARED_AT_ONCE) {
                machine.compare(run, pairs.subList(from, Math.min(pairs.size(), from + COMPARED_AT_ONCE)));
            }
            machine.close(run, stopped ? "it was stopped" : null);
            return stopped ? "stopped" : "scanned";
        } catch (RuntimeException failed) {
            machine.close(run, String.valueOf(failed.getMessage()));
            throw failed;
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
