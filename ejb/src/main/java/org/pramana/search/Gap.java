package org.pramana.search;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What people looked for and did not find, whatever the form and order of its words.
 *
 * @param topic its words without their endings, in order of the alphabet: how it is named to others
 * @param words as somebody typed it last
 * @param people how many missed it within thirty days; where nobody did, when it was missed last
 * @param zero how often nothing was found
 * @param abandoned how often there was something that nobody opened
 * @param asked how often the experts were asked instead
 * @param owner who sees to it, and by when; null until somebody was named
 */
public record Gap(String topic, String words, int people, int zero, int abandoned, int asked, Instant last, String owner, LocalDate dueOn) implements Serializable {

    public boolean late(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }
}
