package org.pramana.batch.exchange;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pramana.duplicate.LikelyPairs;
import org.pramana.duplicate.ScannedText;
import org.pramana.exchange.ComparedPage;
import org.pramana.search.CardMeaning;
import org.pramana.search.LikeMeanings;

/** Finds out which pages say nearly what a card says, or another page: as the weekly scan does with cards, and done again where a run goes on. */
@Named
@Dependent
class ComparePages extends AbstractBatchlet {

    private static final int READ_AT_ONCE = 500;
    private static final int PAGES_AT_ONCE = 50;

    private final ImportMachine machine;
    private final long run;
    private volatile boolean stopped;

    @Inject
    ComparePages(ImportMachine machine, @BatchProperty(name = "run") String run) {
        this.machine = machine;
        this.run = Long.parseLong(run);
    }

    @Override
    public String process() {
        LikelyPairs words = new LikelyPairs();
        long last = 0;
        for (List<ScannedText> some = machine.texts(run, last, READ_AT_ONCE); !some.isEmpty() && !stopped; some = machine.texts(run, last, READ_AT_ONCE)) {
            some.forEach(text -> words.add(text.id(), text.text()));
            last = some.get(some.size() - 1).id();
        }
        LikeMeanings meanings = new LikeMeanings();
        last = 0;
        for (List<CardMeaning> some = machine.meanings(run, last, READ_AT_ONCE); !some.isEmpty() && !stopped; some = machine.meanings(run, last, READ_AT_ONCE)) {
            some.forEach(meanings::add);
            last = some.get(some.size() - 1).card();
        }
        int cards = meanings.size();
        int page = 0;
        for (List<ComparedPage> some = machine.pages(run, page, PAGES_AT_ONCE); !some.isEmpty() && !stopped; some = machine.pages(run, page, PAGES_AT_ONCE)) {
            for (ComparedPage one : some) {
                words.add(one.number(), one.text());
                if (one.meaning() != null) {
                    meanings.add(one.meaning());
                }
                page = one.no();
            }
        }
        Map<LikelyPairs.Pair, Integer> pairs = new LinkedHashMap<>();
        words.pairs().stream().filter(pair -> pair.first() < 0).forEach(pair -> pairs.put(pair, 0));
        meanings.pairs(Math.max(1, cards), () -> stopped).forEach(like -> pairs.put(LikelyPairs.Pair.of(like.first(), like.second()), like.percent()));
        machine.alike(run, pairs);
        return "compared";
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
