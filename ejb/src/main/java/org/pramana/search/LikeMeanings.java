package org.pramana.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.pramana.meaning.SentenceModel;

/**
 * Which of many cards mean much the same, whatever their words. Each is compared with each, by the signs of the components first, which is one bit each:
 * a hundred thousand cards are five thousand million comparisons, and take a core less than a minute. Holds 450 bytes a card.
 */
public final class LikeMeanings {

    /**
     * From this cosine on, in hundredths, two cards are worth a look: of 1,376 cards of a handbook 240 pairs were, nearly all of them two pages about one
     * thing. It does not find everything: of six short cards told anew in wholly other words one came near it, and below it pairs are often only neighbours.
     */
    public static final int SAME = 80;

    /** Vectors that are so like differ in 79 signs, give or take 8, as the angle has it. */
    private static final int SIGNS_DIFFERENT_MAX = 110;

    /** Of many that all say the same, each is compared with so many others: whoever merges them goes from one to the next. */
    private static final int NEIGHBOURS = 5;

    private static final int LONGS = SentenceModel.DIMENSIONS / Long.SIZE;

    private final List<CardMeaning> cards = new ArrayList<>();
    private long[] signs = new long[1024 * LONGS];

    /**
     * Two cards, the one that was added first first.
     *
     * @param percent how like they are: the cosine in hundredths
     */
    public record Like(long first, long second, int percent) {}

    public int size() {
        return cards.size();
    }

    public void add(CardMeaning card) {
        int at = cards.size() * LONGS;
        if (at == signs.length) {
            signs = Arrays.copyOf(signs, at * 2);
        }
        System.arraycopy(NearestCards.signsOf(card.vector()), 0, signs, at, LONGS);
        cards.add(card);
    }

    /** @param stopped asked from time to time; then what was found so far is returned */
    public List<Like> pairs(BooleanSupplier stopped) {
        return pairs(1, stopped);
    }

    /** Only those in which one was added as number {@code from} (the first is 0) or later. */
    public List<Like> pairs(int from, BooleanSupplier stopped) {
        List<Like> pairs = new ArrayList<>();
        for (int card = from; card < cards.size() && !stopped.getAsBoolean(); card++) {
            int neighbours = 0;
            for (int before = card - 1; before >= 0 && neighbours < NEIGHBOURS; before--) {
                if (different(card * LONGS, before * LONGS) <= SIGNS_DIFFERENT_MAX) {
                    int percent = percent(cards.get(before), cards.get(card));
                    if (percent >= SAME) {
                        pairs.add(new Like(cards.get(before).card(), cards.get(card).card(), percent));
                        neighbours++;
                    }
                }
            }
        }
        return pairs;
    }

    private int different(int one, int other) {
        int different = 0;
        for (int i = 0; i < LONGS; i++) {
            different += Long.bitCount(signs[one + i] ^ signs[other + i]);
        }
        return different;
    }

    private static int percent(CardMeaning one, CardMeaning other) {
        return (int) Math.min(100, 100 * SentenceModel.likeness(NearestCards.dotProduct(one.vector(), other.vector())));
    }
}
