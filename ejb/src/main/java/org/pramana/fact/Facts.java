package org.pramana.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The facts of a body, in the order of the text: a pure function (beyond.md 7). Patterns run over short sentences and have no nested repetition, so
 * that a hostile text costs no more than a long one.
 */
public final class Facts {

    /** Beyond this nobody ticks them off one by one. */
    public static final int MOST = 200;

    private static final int LONGEST_LINE = 2_000;
    private static final int LONGEST_SIDE = 70;

    private static final String FREE = "(?<![\\p{L}\\p{M}\\p{N}_])";
    private static final String END = "(?![\\p{L}\\p{M}\\p{N}_])";
    private static final String MONTH =
            "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
                    + "|जनवरी|फ़रवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|सितम्बर|अक्टूबर|अक्तूबर|नवंबर|नवम्बर|दिसंबर|दिसम्बर)";
    private static final String NUMBER = "(\\d{1,3}(?:\\.\\d{3}){1,4},\\d{1,2}|\\d{1,15}(?:[,’']\\d{2,3}){0,6}(?:[.,]\\d{1,6})?)";
    private static final String MULTIPLE = "(?:\\s?(k|K|M|mn|bn|thousand|million|billion|lakhs?|lacs?|crores?|cr|हज़ार|हजार|लाख|करोड़|अरब)" + END + ")?";
    private static final String SIGN = "(US\\$|A\\$|C\\$|S\\$|[$€£₹¥]|Rs\\.?|रु\\.?|INR|USD|EUR|GBP|AUD|CAD|SGD|CHF|AED|JPY)";
    private static final String NAMED =
            "(INR|USD|EUR|GBP|AUD|CAD|SGD|CHF|AED|JPY|[€₹£]|dollars?|euros?|rupees?|pounds|yen|डॉलर|यूरो|रुपये|रुपए|रुपया|रुपयों)";
    private static final String PER_ONE = "(?: ?(?:/|per |प्रति ) ?([\\p{L}\\p{M}]{2,20}(?: users?| seats?)?))?";
    private static final String PER = PER_ONE + PER_ONE;

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"')\\]]{3,500}|(?<![\\w.])www\\.[^\\s<>\"')\\]]{3,500}|[\\w.+-]{1,60}@[\\w-]{1,60}(?:\\.[\\w-]{1,40}){1,4}");
    private static final Pattern ISO_DAY = Pattern.compile(FREE + "(\\d{4})-(\\d{2})-(\\d{2})" + END);
    private static final Pattern DAY_MONTH = Pattern.compile(FREE + "(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH + END + "(?:\\.?,? (\\d{4})" + END + ")?");
    private static final Pattern MONTH_DAY = Pattern.compile(FREE + MONTH + "\\.? (\\d{1,2})(?:st|nd|rd|th)?" + END + "(?:,? (\\d{4})" + END + ")?");
    private static final Pattern MONTH_YEAR = Pattern.compile(FREE + MONTH + "\\.?,? ((?:19|20)\\d{2})" + END);
    private static final Pattern NUMERIC_DAY = Pattern.compile(FREE + "(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4}|\\d{2})" + END);
    private static final Pattern QUARTER = Pattern.compile(FREE + "(?:([QH][1-4])[ -]?(?:FY ?)?[’']?(\\d{4}|\\d{2})|(FY) ?[’']?(\\d{2,4}(?:[-/–]\\d{2,4})?)|([QH][1-4])(?!:))" + END);
    private static final Pattern CLOCK = Pattern.compile(FREE + "(\\d{1,2}):(\\d{2})(?: ?([AaPp])\\.?[Mm]\\.?)?" + END);
    private static final Pattern YEAR = Pattern.compile("(?:(?i:in|since|by|until|till|from|of|before|after|during|year|वर्ष|सन|साल) |\\()((?:19|20)\\d{2})" + END + "(?! ?%)");
    private static final Pattern SIGNED_PRICE = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])" + SIGN + " ?" + NUMBER + MULTIPLE + PER);
    private static final Pattern NAMED_PRICE = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}.,])" + NUMBER + MULTIPLE + "[ -]?" + NAMED + END + PER);
    private static final Pattern COUNT = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}_.,/])([-−]?)" + NUMBER + "(?:(?: ?[-–—] ?| to | से )" + NUMBER + ")?"
            + "(?: ?(%)|[ -]?([\\p{L}\\p{M}]{1,30})(?:[ -]([\\p{L}\\p{M}]{1,30}))?)?");
    private static final Pattern VERSION = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}_.])[vV]?\\d{1,6}(?:\\.\\d{1,6}){2,5}" + END);
    private static final Pattern SPELT = Pattern.compile(FREE + "(" + Figures.spelt() + ")[ -]([\\p{L}\\p{M}]{2,20})", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}@./])\\p{Lu}[\\p{L}\\p{N}&+’'-]{0,40}(?:(?: |\\. )\\p{Lu}[\\p{L}\\p{N}&+’'-]{0,40}){0,5}");

    private static final Set<String> NO_UNIT = Set.copyOf(List.of((
                    "and or of to in the is are for as with on at by from a an if it be than then that but not so we you they per was were into out up"
                            + " और या का के की को से में पर है हैं तक तो ही भी था थे कि")
            .split(" ")));
    private static final Set<String> NO_NAME = Set.copyOf(List.of((
                    "i a an the this that these those it its if when while where what who why how and or but so as at by for from in of on to with without we you they he she"
                            + " our your their his her my all any each every no not yes do does is are was be can could may might must should will would there here then also"
                            + " please note see use make sure keep let once after before during until only both more most other another new first next last as"
                            + " monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december"
                            + " jan feb mar apr jun jul aug sep sept oct nov dec ok eg ie etc")
            .split(" ")));

    private final List<Fact> facts = new ArrayList<>();
    private final Set<String> once = new HashSet<>();

    private Facts() {}

    /** @param html a body, sanitised or not; what is no fact in it is left alone */
    public static List<Fact> of(String html) {
        Facts reading = new Facts();
        TextLines text = TextLines.of(html);
        text.lines().forEach(line -> reading.read(line));
        for (TextLines.Link link : text.links()) {
            reading.add(new Fact(FactKind.LINK, link.text().isBlank() ? link.address() : link.text(), link.address(), "", link.before(), link.after()), true);
        }
        return List.copyOf(reading.facts);
    }

    /** One sentence; what one pattern has taken is not looked at by the next. */
    private final class Sentence {
        final TextLines.Line line;
        final String shown;
        final String plain;
        final BitSet taken = new BitSet();
        final List<Placed> found = new ArrayList<>();

        Sentence(TextLines.Line line) {
            this.line = line;
            this.shown = line.text().length() > LONGEST_LINE ? line.text().substring(0, LONGEST_LINE) : line.text();
            this.plain = Figures.latinDigits(shown);
        }

        boolean free(int start, int end) {
            int next = taken.nextSetBit(start);
            return next < 0 || next >= end;
        }

        void take(FactKind kind, int start, int end, String value, String unit) {
            taken.set(start, end);
            found.add(new Placed(start, new Fact(kind, cut(shown.substring(start, end).strip()), cut(value), unit, before(start), after(end))));
        }

        private String before(int start) {
            String side = shown.substring(0, start);
            if (side.length() > LONGEST_SIDE) {
                side = "…" + side.substring(side.indexOf(' ', side.length() - LONGEST_SIDE) + 1);
            }
            return line.context().isBlank() ? side : line.context() + ": " + side;
        }

        private String after(int end) {
            String side = shown.substring(end);
            int blank = side.lastIndexOf(' ', LONGEST_SIDE);
            return side.length() <= LONGEST_SIDE || blank < 0 ? side.substring(0, Math.min(side.length(), LONGEST_SIDE)) : side.substring(0, blank) + "…";
        }
    }

    private record Placed(int at, Fact fact) {}

    private static String cut(String text) {
        return text.length() <= 500 ? text : text.substring(0, 500);
    }

    private void read(TextLines.Line line) {
        Sentence sentence = new Sentence(line);
        addresses(sentence);
        dates(sentence);
        prices(sentence);
        counts(sentence);
        if (!line.heading()) {
            names(sentence);
        }
        sentence.found.sort((one, other) -> Integer.compare(one.at(), other.at()));
        sentence.found.forEach(placed -> add(placed.fact(), placed.fact().kind() == FactKind.NAME || placed.fact().kind() == FactKind.LINK));
    }

    private void add(Fact fact, boolean justOnce) {
        String key = fact.kind() + " " + fact.value() + " " + fact.unit() + (justOnce ? "" : " " + fact.before() + fact.after());
        if (facts.size() < MOST && once.add(key)) {
            facts.add(fact);
        }
    }

    private interface Reader {
        void found(MatchResult match);
    }

    private static void each(Pattern pattern, Sentence sentence, Reader reader) {
        Matcher matcher = pattern.matcher(sentence.plain);
        while (matcher.find()) {
            if (sentence.free(matcher.start(), matcher.end())) {
                reader.found(matcher);
            }
        }
    }

    private static void addresses(Sentence sentence) {
        each(ADDRESS, sentence, match -> {
            String address = match.group().replaceFirst("[.,;:!?…]+$", "");
            String value = address.startsWith("www.") ? "http://" + address : address.contains("://") ? address : "mailto:" + address;
            sentence.take(FactKind.LINK, match.start(), match.start() + address.length(), value, "");
        });
    }

    private static void dates(Sentence sentence) {
        each(ISO_DAY, sentence, match -> day(sentence, match, match.group(3), match.group(2), match.group(1)));
        each(DAY_MONTH, sentence, match -> day(sentence, match, match.group(1), String.valueOf(Figures.month(match.group(2))), match.group(3)));
        each(MONTH_YEAR, sentence, match -> sentence.take(
                FactKind.DATE, match.start(), match.end(), "%s-%02d".formatted(match.group(2), Figures.month(match.group(1))), ""));
        each(MONTH_DAY, sentence, match -> day(sentence, match, match.group(2), String.valueOf(Figures.month(match.group(1))), match.group(3)));
        each(NUMERIC_DAY, sentence, match -> {
            int first = Integer.parseInt(match.group(1));
            int second = Integer.parseInt(match.group(2));
            String year = match.group(3).length() == 2 ? "20" + match.group(3) : match.group(3);
            if (first > 12 && second <= 12) {
                day(sentence, match, match.group(1), match.group(2), year);
            } else if (second > 12 && first <= 12 && second <= 31) {
                day(sentence, match, match.group(2), match.group(1), year);
            } else if (first <= 12 && second <= 12 && first > 0 && second > 0) { // which is the day only its writer knows
                sentence.take(FactKind.DATE, match.start(), match.end(), "%d/%d/%s".formatted(first, second, year), "");
            }
        });
        each(QUARTER, sentence, match -> sentence.take(
                FactKind.DATE, match.start(), match.end(), match.group().replaceAll("[ ’']", "").toUpperCase(Locale.ROOT), ""));
        each(CLOCK, sentence, match -> {
            int hour = Integer.parseInt(match.group(1));
            boolean afternoon = match.group(3) != null && match.group(3).equalsIgnoreCase("p") && hour < 12;
            if (hour < 25 && Integer.parseInt(match.group(2)) < 60) {
                sentence.take(FactKind.DATE, match.start(), match.end(), "%02d:%s".formatted(afternoon ? hour + 12 : hour, match.group(2)), "clock");
            }
        });
        each(YEAR, sentence, match -> sentence.take(FactKind.DATE, match.start(1), match.end(1), match.group(1), ""));
    }

    private static void day(Sentence sentence, MatchResult match, String day, String month, String year) {
        int number = Integer.parseInt(day);
        if (number >= 1 && number <= 31 && Integer.parseInt(month) <= 12) {
            String value = "%s%02d-%02d".formatted(year == null ? "" : year + "-", Integer.parseInt(month), number);
            sentence.take(FactKind.DATE, match.start(), match.end(), value, "");
        }
    }

    private static void prices(Sentence sentence) {
        each(SIGNED_PRICE, sentence, match -> price(sentence, match, match.group(1), match.group(2), match.group(3), match.group(4), match.group(5)));
        each(NAMED_PRICE, sentence, match -> price(sentence, match, match.group(3), match.group(1), match.group(2), match.group(4), match.group(5)));
    }

    private static void price(Sentence sentence, MatchResult match, String sign, String number, String multiple, String per, String andPer) {
        BigDecimal times = Figures.multiple(multiple);
        BigDecimal amount = times == null ? Figures.number(number) : Figures.number(number).multiply(times);
        String unit = Figures.currency(sign) + part(per) + part(andPer);
        sentence.take(FactKind.PRICE, match.start(), match.end(), Figures.plain(amount), unit);
    }

    private static String part(String per) {
        return per == null ? "" : "/" + unitOf(per.substring(per.lastIndexOf(' ') + 1));
    }

    /** A known unit, or whatever is counted, in small letters and the singular. */
    private static String unitOf(String word) {
        String known = Figures.unit(word);
        String small = word.toLowerCase(Locale.ROOT);
        if (known != null) {
            return known;
        }
        return small.length() > 3 && small.endsWith("s") && !small.endsWith("ss") ? small.substring(0, small.length() - 1) : small;
    }

    private static void counts(Sentence sentence) {
        each(VERSION, sentence, match -> sentence.take(FactKind.NUMBER, match.start(), match.end(), match.group().replaceFirst("[vV]", ""), ""));
        boolean numbered = sentence.plain.matches("(?s)^\\d{1,2}[.)](?: .*)?");
        each(COUNT, sentence, match -> {
            if (!(numbered && match.start() == 0)) {
                count(sentence, match);
            }
        });
        each(SPELT, sentence, match -> {
            Integer number = Figures.inWords(match.group(1));
            String unit = Figures.unit(match.group(2));
            if (number != null && unit != null) {
                sentence.take(FactKind.NUMBER, match.start(), match.end(), String.valueOf(number), unit);
            }
        });
    }

    private static void count(Sentence sentence, MatchResult match) {
        String word = match.group(5);
        int end = match.end(3) > 0 ? match.end(3) : match.end(2);
        BigDecimal first = Figures.number(match.group(2));
        String unit = "";
        boolean glued = word != null && match.start(5) == end;
        if (glued && word.matches("st|nd|rd|th|s")) {
            return; // a place in a row, or "the 1990s"
        }
        if (match.group(4) != null) {
            unit = "%";
            end = match.end(4);
        } else if (word != null) {
            BigDecimal times = Figures.multiple(word);
            if (glued && times == null && (Figures.unit(word) == null || word.matches("\\p{Lu}"))) {
                return; // part of a name, like "3D" or "27001B"
            }
            if (times != null && !(word.equals("m") || word.equals("b"))) {
                first = first.multiply(times);
                end = match.end(5);
                word = match.group(6);
            }
            if (word != null && !NO_UNIT.contains(word.toLowerCase(Locale.ROOT))) {
                boolean laterOne = Figures.unit(word) == null && word.equals(match.group(5)) && Figures.unit(match.group(6)) != null; // "5 working days"
                unit = unitOf(laterOne ? match.group(6) : word);
                end = laterOne || !word.equals(match.group(5)) ? match.end(6) : match.end(5);
            }
        }
        String value = (match.group(1).isEmpty() ? "" : "-") + Figures.plain(first) + (match.group(3) == null ? "" : "–" + Figures.plain(Figures.number(match.group(3))));
        sentence.take(FactKind.NUMBER, match.start(), end, value, unit);
    }

    private static void names(Sentence sentence) {
        Matcher matcher = NAME.matcher(sentence.shown);
        while (matcher.find()) {
            String name = matcher.group();
            int start = matcher.start();
            while (!name.isEmpty() && NO_NAME.contains(firstWord(name).toLowerCase(Locale.ROOT))) { // "The Acme Corporation"
                int cut = firstWord(name).length();
                int skip = cut < name.length() ? name.indexOf(name.substring(cut).stripLeading().replaceFirst("^\\. ", ""), cut) : cut;
                start += skip;
                name = name.substring(skip);
            }
            boolean begins = start == 0 || sentence.shown.substring(0, start).matches("(?s).*[.!?:।•–—\"“(]\\s*");
            boolean plainWord = name.matches("\\p{Lu}[\\p{Ll}’']+");
            if (name.length() > 1 && !(begins && plainWord) && sentence.free(start, start + name.length())) {
                sentence.take(FactKind.NAME, start, start + name.length(), name.replaceFirst("[’']s$", ""), "");
            }
        }
    }

    private static String firstWord(String name) {
        return name.split("[ .]", 2)[0];
    }
}
