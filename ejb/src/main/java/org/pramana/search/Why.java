package org.pramana.search;

import java.io.Serializable;
import org.pramana.card.CardFilter.TrustFilter;

/**
 * Why a card stands where it stands (behaviour.md §12): the worth of its words and of its meaning, times its title, times its trust, times its use, times
 * the weight of its collection.
 *
 * @param words how well the words match, the best hit of this search being 100; 0 where none does
 * @param meaning how like its meaning is to that of the question, 100 for the same; null where that was not asked or is too far
 * @param titleTimes what the title's likeness to the question multiplies that by; likewise the others
 * @param uses readings and copies within thirty days
 */
public record Why(int words, Integer meaning, Title title, double titleTimes, TrustFilter trust, double trustTimes, int uses, double useTimes, double collectionTimes)
        implements Serializable {

    /** How the title relates to the whole question. */
    public enum Title {
        SAME(2.0),
        BEGINS_WITH_IT(1.6),
        HAS_ALL_WORDS(1.4),
        OTHER(1.0);

        final double times;

        Title(double times) {
            this.times = times;
        }
    }

    double times() {
        return titleTimes * trustTimes * useTimes * collectionTimes;
    }
}
