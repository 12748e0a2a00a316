package org.pramana.batch.duplicates;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pramana.duplicate.LikelyPairs;
import org.pramana.duplicate.ScannedText;
import org.pramana.search.CardMeaning;
import org.pramana.search.LikeMeanings;

/**
 * Sketches every published card, and compares those word by word whose sketches meet; where cards have vectors, those too that mean the same. Holds
 * 700 bytes a card while it runs.
 */
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
            Map<LikelyPairs.Pair, Integer> pairs = new LinkedHashMap<>();
            sameWords().forEach(pair -> pairs.put(pair, 0));
            sameMeaning().forEach(like -> pairs.put(new LikelyPairs.Pair(like.first(), like.second()), like.percent()));
            List<LikelyPairs.Pair> all = List.copyOf(pairs.keySet());
            for (int from = 0; from < all.size() && !stopped; from += COMPARED_AT_ONCE) {
                Map<LikelyPairs.Pair, Integer> some = new LinkedHashMap<>();
                all.subList(from, Math.min(all.size(), from + COMPARED_AT_ONCE)).forEach(pair -> some.put(pair, pairs.get(pair)));
                machine.compare(run, some);
            }
            machine.close(run, stopped ? "it was stopped" : null);
            return stopped ? "stopped" : "scanned";
        } catch (RuntimeException failed) {
            machine.close(run, String.valueOf(failed.getMessage()));
            throw failed;
        }
    }

    private Collection<LikelyPairs.Pair> sameWords() {
        LikelyPairs likely = new LikelyPairs();
        long last = 0;
        for (List<ScannedText> texts = machine.texts(run, last, READ_AT_ONCE); !texts.isEmpty() && !stopped; texts = machine.texts(run, last, READ_AT_ONCE)) {
            texts.forEach(text -> likely.add(text.id(), text.text()));
            last = texts.get(texts.size() - 1).id();
        }
        return likely.pairs();
    }

    private List<LikeMeanings.Like> sameMeaning() {
        LikeMeanings like = new LikeMeanings();
        long last = 0;
        for (List<CardMeaning> some = machine.meanings(run, last, READ_AT_ONCE); !some.isEmpty() && !stopped; some = machine.meanings(run, last, READ_AT_ONCE)) {
            some.forEach(like::add);
            last = some.get(some.size() - 1).card();
        }
        return like.pairs(() -> stopped);
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
