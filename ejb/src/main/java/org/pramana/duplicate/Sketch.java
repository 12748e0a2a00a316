package org.pramana.duplicate;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as its runs of four words, and those as 64 numbers (MinHash): the share of numbers that two sketches have in common is about the share of runs
 * that the texts have in common.
 */
final class Sketch {

    static final int BANDS = 16;
    private static final int ROWS = 4;
    private static final int SIZE = BANDS * ROWS;
    private static final int RUN = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private Sketch() {}

    /** Every run of four words, as its hash; the words themselves where there are fewer. */
    static Set<Long> runs(String text) {
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        long[] last = new long[RUN];
        Set<Long> runs = new HashSet<>();
        int words = 0;
        while (word.find()) {
            System.arraycopy(last, 1, last, 0, RUN - 1);
            last[RUN - 1] = hash(word.group());
            if (++words >= RUN) {
                runs.add(hash(last));
            }
        }
        if (words > 0 && words < RUN) {
            runs.add(hash(last));
        }
        return runs;
    }

    /** The smallest hash of all runs, under each of 64 ways of hashing. Null for a text without words. */
    static int[] of(Set<Long> runs) {
        if (runs.isEmpty()) {
            return null;
        }
        int[] smallest = new int[SIZE];
        Arrays.fill(smallest, Integer.MAX_VALUE);
        for (long run : runs) {
            long seed = run;
            for (int i = 0; i < SIZE; i++) {
                seed += 0x9E3779B97F4A7C15L;
                int value = (int) (mixed(seed) >>> 33);
                smallest[i] = Math.min(smallest[i], value);
            }
        }
        return smallest;
    }

    /** Four numbers as one: texts that are much alike have at least one band in common. */
    static long band(int[] sketch, int band) {
        long hash = band;
        for (int i = band * ROWS; i < (band + 1) * ROWS; i++) {
            hash = mixed(hash * 31 + sketch[i]);
        }
        return hash;
    }

    /** Of all runs that either has, how many hundredths both have. */
    static int percent(Set<Long> one, Set<Long> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        long both = one.stream().filter(other::contains).count();
        return (int) (100 * both / (one.size() + other.size() - both));
    }

    private static long hash(String word) {
        long hash = 1125899906842597L;
        for (int i = 0; i < word.length(); i++) {
            hash = 31 * hash + word.charAt(i);
        }
        return mixed(hash);
    }

    private static long hash(long[] words) {
        long hash = 7;
        for (long word : words) {
            hash = mixed(hash * 31 + word);
        }
        return hash;
    }

    /** The finisher of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
