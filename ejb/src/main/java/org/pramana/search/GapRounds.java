package org.pramana.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One look at everything that was missed, and at everything that has to stay found. Begun outside any transaction: what fails takes nothing else with it. */
@ApplicationScoped
class GapRounds {

    private static final Logger LOG = Logger.getLogger(GapRounds.class.getName());

    @Inject
    GapTopics topics;

    @Inject
    GapLoop loop;

    GapCheck round() {
        gather();
        loop.collect();
        int closed = many(loop.open(), loop::closes, "The gap {0} could not be looked at and stays open.");
        int fell = many(loop.golden(), loop::falls, "The golden question {0} could not be asked.");
        loop.tell();
        return new GapCheck(loop.left(), closed, fell);
    }

    /** What cannot be compared is many gaps instead of one, and no reason to look at none of them. */
    private void gather() {
        try {
            topics.gather();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "What asks the same could not be found out and stays parted.", failed);
        }
    }

    private static int many(List<Long> ids, LongPredicate step, String otherwise) {
        int many = 0;
        for (long id : ids) {
            try {
                many += step.test(id) ? 1 : 0;
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, failed, () -> otherwise.replace("{0}", String.valueOf(id)));
            }
        }
        return many;
    }
}
