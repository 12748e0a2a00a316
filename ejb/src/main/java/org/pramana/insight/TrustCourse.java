package org.pramana.insight;

import java.io.Serializable;
import java.util.List;

/**
 * How trust stands and how it came there.
 *
 * @param name of the collection, group, person or tag; null for all cards together
 * @param now over every card that the viewer may know of
 * @param days the last 90, oldest first, ending with today; a day that nobody measured is missing
 * @param openCardsOnly the days count the cards that everybody in a collection may read, today too: for all but administrators
 */
public record TrustCourse(String name, TrustFigures now, List<TrustDay> days, boolean openCardsOnly) implements Serializable {

    public TrustCourse {
        days = List.copyOf(days);
    }
}
