package org.pramana.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a sample card's story: {@code -17@16:40 ravi edits "Cap changed" {10 % => 25 %}}.
 *
 * @param day relative to today, never after it
 * @param was what stood there before this edit, null if the line is no edit or says nothing of it
 */
record SampleHappening(int day, LocalTime time, String login, Verb verb, String words, String was, String now) {

    enum Verb {
        DRAFTS,
        ASKS_TO_PUBLISH,
        PUBLISHES,
        PUBLISHES_AND_VERIFIES,
        EDITS,
        EDITS_AND_VERIFIES,
        MINOR_EDIT,
        VERIFIES,
        ASKS,
        FLAGS,
        SOURCE_CHANGED,
        COMMENTS,
        REPLIES,
        RESOLVES,
        ARCHIVES;

        boolean makesVersion() {
            return this == PUBLISHES || this == PUBLISHES_AND_VERIFIES || edits();
        }

        boolean edits() {
            return this == EDITS || this == EDITS_AND_VERIFIES || this == MINOR_EDIT;
        }

        boolean vouches() {
            return this == VERIFIES || this == PUBLISHES_AND_VERIFIES || this == EDITS_AND_VERIFIES;
        }
    }

    private static final Pattern LINE =
            Pattern.compile("(-?\\d+)(?:@(\\d\\d:\\d\\d))?\\s+(\\S+)\\s+([a-z-]+)(?:\\s+\"([^\"]*)\")?(?:\\s+\\{(.*?) => (.*)\\})?");

    /** @param position of the line in its story: the later one happens later in the day, where no hour is named */
    static SampleHappening parse(String line, int position) {
        Matcher parts = LINE.matcher(line.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a line of a sample story: " + line);
        }
        LocalTime time = parts.group(2) == null ? LocalTime.of(9, 5).plusMinutes(17L * position) : LocalTime.parse(parts.group(2));
        Verb verb = Verb.valueOf(parts.group(4).toUpperCase(Locale.ROOT).replace('-', '_'));
        return new SampleHappening(Integer.parseInt(parts.group(1)), time, parts.group(3), verb, parts.group(5), parts.group(6), parts.group(7));
    }

    boolean byMachine() {
        return login.equals("machine");
    }

    LocalDate on(LocalDate today) {
        return today.plusDays(day);
    }

    /** Never in the future, whatever hour it is when the data is loaded. */
    Instant at(Clock clock) {
        Instant planned = on(LocalDate.now(clock)).atTime(time).atZone(clock.getZone()).toInstant();
        Instant latest = clock.instant().minus(1, ChronoUnit.MINUTES);
        return planned.isAfter(latest) ? latest : planned;
    }
}
