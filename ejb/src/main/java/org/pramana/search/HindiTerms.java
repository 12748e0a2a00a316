package org.pramana.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Business words of Hindi with what English cards call the same, as they ship with the portal: one way, and beside what administrators add. There is no
 * multilingual model to be had that could be shipped, and a table can be read, corrected and explained.
 */
final class HindiTerms {

    /** A question in Hindi also finds the English words; a question in English is asked as it is. */
    static final List<Synonyms.Pair> PAIRS = read("hindi-terms.tsv");

    private HindiTerms() {}

    private static List<Synonyms.Pair> read(String resource) {
        List<Synonyms.Pair> pairs = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(HindiTerms.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#")) {
                    continue;
                }
                String[] sides = line.split("\t");
                for (String from : sides[0].split(", ")) {
                    for (String to : sides[1].split(", ")) {
                        pairs.add(new Synonyms.Pair(from, to, false));
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable); // it is in our own jar
        }
        return List.copyOf(pairs);
    }

    static boolean isDevanagari(String word) {
        return word.codePoints().anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.DEVANAGARI);
    }
}
