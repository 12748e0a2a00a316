package org.pramana.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Searches while somebody types, told from what they asked in the end: what was typed on, corrected or sent off within a moment was no question, and no
 * half of a word ever counts as one that found nothing.
 *
 * @param questions to be written down now, in order
 * @param open it is too early to say
 */
record Keystrokes(List<Looked> questions, List<Looked> open) {

    /** Who reads what has come up has stopped typing for longer than that. */
    static final Duration RESTED = Duration.ofSeconds(2);

    /** @param looked in the order in which it was looked for */
    static Keystrokes of(List<Looked> looked, Instant now) {
        List<Looked> questions = new ArrayList<>();
        List<Looked> open = new ArrayList<>();
        for (int i = 0; i < looked.size(); i++) {
            Looked one = looked.get(i);
            Instant rested = one.at().plus(RESTED);
            if (!one.typing()) {
                questions.add(one);
            } else if (looked.subList(i + 1, looked.size()).stream().noneMatch(next -> follows(one, next, rested))) {
                (rested.isAfter(now) ? open : questions).add(one);
            }
        }
        return new Keystrokes(questions, open);
    }

    private static boolean follows(Looked one, Looked next, Instant rested) {
        return next.person() == one.person() && next.source() == one.source() && next.at().isBefore(rested);
    }
}
