package org.pramana.insight;

import java.io.Serializable;
import java.util.List;

/**
 * Where trust stands and how it got there. Days of which nothing is known have no point.
 *
 * @param readers reader trust over the last 30 days
 * @param readersByDay for each of the last 90 days the reader trust of the 30 days that ended with it
 * @param scoreByDay the score as it was measured on those days, and as it is today
 */
public record TrustTrends(ReaderTrust readers, TrustScore score, List<TrendPoint> readersByDay, List<TrendPoint> scoreByDay)
        implements Serializable {

    public TrustTrends {
        readersByDay = List.copyOf(readersByDay);
        scoreByDay = List.copyOf(scoreByDay);
    }
}
