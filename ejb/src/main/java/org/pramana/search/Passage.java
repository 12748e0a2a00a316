package org.pramana.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;

/** The part of a text that answers best, and marks around what was looked for. Everything that comes out is escaped HTML. */
final class Passage {

    static final int LENGTH_MAX = 200;
    static final String MARK = "<mark>";
    private static final int READ_MAX = 60_000;
    /** Fewer characters say too little. */
    private static final int SENTENCES_MIN = 60;

    private Passage() {}

    private record Place(int from, int to, int term) {}

    static String marked(String text, Marks marks) {
        return marked(text, places(text, marks), 0, text.length());
    }

    static boolean has(String text, Marks marks) {
        return !places(text, marks).isEmpty();
    }

    /** At most 200 characters around where most different terms are close together; the first sentences where none is found, as in what was found by its meaning. */
    static String best(String body, Marks marks) {
        String text = (body.length() > READ_MAX ? body.substring(0, READ_MAX) : body).replaceAll("\\s+", " ").strip();
        List<Place> places = places(text, marks);
        int from = beginning(text, window(places));
        int to = places.isEmpty() ? sentences(text, end(text, 0)) : end(text, from);
        List<Place> inside = places.stream().filter(place -> place.from() >= from && place.to() <= to).toList();
        return (from > 0 ? "… " : "") + marked(text, inside, from, to) + (to < text.length() ? " …" : "");
    }

    /** The line that has most different terms, marked; null where none has any. */
    static String bestLine(List<String> lines, Marks marks) {
        String best = null;
        long most = 0;
        for (String line : lines) {
            List<Place> places = places(line, marks);
            long different = places.stream().mapToInt(Place::term).distinct().count();
            if (different > most) {
                most = different;
                best = marked(line, places, 0, line.length());
            }
        }
        return best;
    }

    private static int window(List<Place> places) {
        int best = 0;
        long most = 0;
        for (int first = 0; first < places.size(); first++) {
            int start = places.get(first).from();
            long different = places.stream().skip(first).takeWhile(place -> place.to() <= start + LENGTH_MAX - 40).mapToInt(Place::term).distinct().count();
            if (different > most) {
                most = different;
                best = start;
            }
        }
        return best;
    }

    /** A little before the first find, at a word's beginning; from a sentence's beginning where one is near. */
    private static int beginning(String text, int find) {
        if (find < 60) {
            return 0;
        }
        for (int i = find - 1; i > find - 60; i--) {
            if (".!?।".indexOf(text.charAt(i)) >= 0 && i + 1 < text.length() && text.charAt(i + 1) == ' ') {
                return i + 2;
            }
        }
        int blank = text.indexOf(' ', find - 40);
        return blank < 0 || blank >= find ? find : blank + 1;
    }

    private static int end(String text, int from) {
        int most = from + LENGTH_MAX - 4;
        if (most >= text.length()) {
            return text.length();
        }
        int blank = text.lastIndexOf(' ', most);
        int end = blank > from + LENGTH_MAX / 2 ? blank : most;
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }

    /** As many whole sentences as there is room for; half of one where the first is that long. */
    private static int sentences(String text, int to) {
        for (int i = to - 1; i > SENTENCES_MIN && to < text.length(); i--) {
            if (".!?।".indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) == ' ') {
                return i + 1;
            }
        }
        return to;
    }

    private static List<Place> places(String text, Marks marks) {
        String small = Apostrophes.plain(text.toLowerCase(Locale.ROOT));
        List<Place> places = new ArrayList<>();
        if (small.length() != text.length()) {
            return places; // a letter whose small form is longer: rather no marks than wrong ones
        }
        for (int number = 0; number < marks.all().size(); number++) {
            Marks.Mark mark = marks.all().get(number);
            if (mark.term().phrase()) {
                phrases(small, mark.term(), number, places);
            } else if (mark.number() != null) {
                numbers(small, mark, number, places);
            } else {
                words(small, mark, number, places);
            }
        }
        halves(small, marks, places);
        places.sort((a, b) -> Integer.compare(a.from(), b.from()));
        return places;
    }

    private static void phrases(String small, Query.Term phrase, int number, List<Place> places) {
        for (int at = small.indexOf(phrase.stem()); at >= 0; at = small.indexOf(phrase.stem(), at + 1)) {
            if (at == 0 || !isWord(small.charAt(at)) || !isWord(small.charAt(at - 1))) {
                places.add(new Place(at, wordEnd(small, at + phrase.stem().length()), number));
            }
        }
    }

    /** However its digits are grouped. */
    private static void numbers(String small, Marks.Mark mark, int number, List<Place> places) {
        Matcher found = mark.number().matcher(small).useTransparentBounds(true);
        char first = mark.term().stem().charAt(0);
        for (int at = small.indexOf(first); at >= 0; at = small.indexOf(first, at + 1)) {
            if (found.region(at, small.length()).lookingAt()) {
                places.add(new Place(found.start(), found.end(), number));
            }
        }
    }

    /** Words with an apostrophe in them, which are one word to the index. Each is taken apart once, and only where a term begins like it. */
    private static void halves(String small, Marks marks, List<Place> places) {
        int end = 0;
        for (int at = small.indexOf('\''); at >= 0; at = small.indexOf('\'', Math.max(at + 1, end))) {
            int from = at;
            while (from > end && isWord(small.charAt(from - 1))) {
                from--;
            }
            end = at;
            while (isWordAt(small, end) || isWordAt(small, end + 1) && small.charAt(end) == '\'') {
                end++;
            }
            if (from < at && end > at + 1 && marks.anyBeginsWith(small.charAt(from))) {
                int number = marks.ofRoot(CardAnalysis.stem(small.substring(from, end)));
                if (number >= 0) {
                    places.add(new Place(from, end, number));
                }
            }
        }
    }

    /** Words of the same stem. Only those that begin alike are taken apart, which is what keeps this quick in long texts. */
    private static void words(String small, Marks.Mark mark, int number, List<Place> places) {
        String beginning = mark.beginning();
        String stem = mark.term().stem();
        if (beginning.isEmpty()) {
            return; // an apostrophe alone is no word
        }
        for (int at = small.indexOf(beginning); at >= 0; at = small.indexOf(beginning, at + 1)) {
            if (at == 0 || !isWord(small.charAt(at - 1))) {
                int end = at;
                while (isWordAt(small, end)) {
                    end++;
                }
                String word = small.substring(at, end);
                boolean longer = word.startsWith(stem) && word.length() - stem.length() <= 6 && !mark.term().wholeWord();
                if (longer || word.equals(mark.term().text()) || CardAnalysis.stem(word).equals(mark.root())) {
                    places.add(new Place(at, end, number));
                }
            }
        }
    }

    private static int wordEnd(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < 6 && isWord(text.charAt(end))) {
            end++;
        }
        return end < text.length() && isWord(text.charAt(end)) ? at : end;
    }

    private static boolean isWordAt(String text, int at) {
        return at < text.length() && isWord(text.charAt(at));
    }

    private static boolean isWord(char letter) {
        int type = Character.getType(letter);
        return Character.isLetterOrDigit(letter) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static String marked(String text, List<Place> places, int from, int to) {
        StringBuilder html = new StringBuilder();
        int written = from;
        for (Place place : places) {
            if (place.from() < written) {
                continue;
            }
            html.append(escaped(text.substring(written, place.from()))).append(MARK).append(escaped(text.substring(place.from(), place.to()))).append("</mark>");
            written = place.to();
        }
        return html.append(escaped(text.substring(written, to))).toString();
    }

    /** The words of what {@link #best} gave. */
    static String plain(String html) {
        return html.replaceAll("</?mark>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
