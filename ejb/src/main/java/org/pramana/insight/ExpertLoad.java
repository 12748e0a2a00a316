package org.pramana.insight;

import java.io.Serializable;
import java.util.List;

/**
 * How many checks fall to somebody in each of the coming weeks.
 *
 * @param budget checks that they can do in a week
 * @param weeks the first holds this week's and everything that is needed already
 */
public record ExpertLoad(String login, String name, int budget, List<Integer> weeks) implements Serializable {

    public ExpertLoad {
        weeks = List.copyOf(weeks);
    }
}
