package org.pramana.exchange;

import java.util.List;
import java.util.regex.Pattern;

/** What the sample's Markdown has to say beside its words. */
final class SampleBodies {

    private static final Pattern LINK = Pattern.compile("\\]\\(card/([a-z0-9-]+)\\)");

    private SampleBodies() {}

    /** Tags as the columns of versions and drafts keep them. */
    static String column(List<String> tags) {
        return String.join(", ", tags);
    }

    /** Other names likewise. */
    static String lines(List<String> aliases) {
        return String.join("\n", aliases);
    }

    /** Slugs of the cards that a body links to. */
    static List<String> linksOf(String markdown) {
        return LINK.matcher(markdown).results().map(link -> link.group(1)).distinct().toList();
    }
}
