package org.pramana.notification;

import java.time.Clock;
import java.util.function.Consumer;
import org.pramana.question.QuestionTold;
import org.pramana.store.Sql;

/** What writes news about questions into the outbox, put together by a test. */
public final class QuestionOutbox {

    private QuestionOutbox() {}

    public static Consumer<QuestionTold> on(Sql sql, Clock clock) {
        NewsWatch watch = new NewsWatch();
        watch.sql = sql;
        watch.clock = clock;
        return watch::told;
    }
}
