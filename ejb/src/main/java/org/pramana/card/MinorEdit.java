package org.pramana.card;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Whether an edit is a typo or a matter of layout: few words changed, and no number, date, address or picture among them (behaviour.md §3 row 4).
 * Such an edit does not doubt the card, so in doubt it is not minor.
 */
final class MinorEdit {

    /** Words, and the signs that change what a number means. */
    private static final Pattern TOKEN = Pattern.compile(PlainText.WORD.pattern() + "|[\\p{Sc}%‰+±<>=≤≥−-]");

    private static final Pattern NUMBER = Pattern.compile("[\\p{N}\\p{Sc}%‰+±<>=≤≥−-]");
    private static final Pattern ADDRESS = Pattern.compile("https?:|www\\.|@|\\.(com|org|net|in|io)\\b");
    private static final Set<String> NUMBERS_AND_DATES_IN_WORDS = Set.of((
                    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty"
                            + " forty fifty sixty seventy eighty ninety hundred thousand lakh lakhs crore crores million billion half quarter double twice once"
                            + " january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"
                            + " monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun today tomorrow yesterday"
                            + " not no never always none all"
                            + " एक दो तीन चार पाँच पांच छह सात आठ नौ दस सौ हज़ार हजार लाख करोड़ जनवरी फ़रवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर"
                            + " सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार नहीं न मत कभी")
            .split(" "));

    /** What stands against calling it minor. */
    enum Objection {
        TOO_MANY_WORDS("card.minor.too-many-words"),
        A_FACT("card.minor.a-fact");

        private final String key;

        Objection(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    private MinorEdit() {}

    /** @return null where the edit is minor */
    static Objection objection(CleanWords before, CleanWords after, int wordsAllowed) {
        if (!targets(before.html()).equals(targets(after.html()))) {
            return Objection.A_FACT;
        }
        int changed = 0;
        boolean fact = false;
        for (AbstractDelta<String> delta : DiffUtils.diff(tokens(before), tokens(after)).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                continue;
            }
            changed += Math.max(delta.getSource().size(), delta.getTarget().size());
            fact |= delta.getSource().getLines().stream().anyMatch(MinorEdit::isFact) || delta.getTarget().getLines().stream().anyMatch(MinorEdit::isFact);
        }
        if (changed > wordsAllowed) {
            return Objection.TOO_MANY_WORDS;
        }
        return fact ? Objection.A_FACT : null;
    }

    private static List<String> tokens(CleanWords words) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(words.title() + "\n" + words.text());
        while (token.find()) {
            tokens.add(token.group());
        }
        return tokens;
    }

    private static boolean isFact(String token) {
        return NUMBER.matcher(token).find()
                || ADDRESS.matcher(token).find()
                || NUMBERS_AND_DATES_IN_WORDS.contains(token.toLowerCase(Locale.ROOT));
    }

    /** Where links lead and which pictures there are, in order. */
    private static List<String> targets(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        List<String> targets = new ArrayList<>(page.select("a[href]").eachAttr("href"));
        targets.addAll(page.select("img[src]").eachAttr("src"));
        return targets;
    }
}
