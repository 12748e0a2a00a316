package org.pramana.policy;

import java.io.Serializable;
import java.util.List;

/**
 * What a rehearsal says about the work to come.
 *
 * @param collections those with the highest week first
 * @param people the same
 * @param kinds how many cards change in which way
 */
public record Outlook(PolicyRun run, WeekLoads portal, List<WeekLoads> collections, List<WeekLoads> people, List<KindCount> kinds) implements Serializable {

    /** @param kind one of {@link Effect#KINDS} */
    public record KindCount(String kind, int cards) implements Serializable {}

    public Outlook {
        collections = List.copyOf(collections);
        people = List.copyOf(people);
        kinds = List.copyOf(kinds);
    }
}
