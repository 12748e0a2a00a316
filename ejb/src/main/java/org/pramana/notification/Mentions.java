package org.pramana.notification;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whom a comment calls: {@code @login} of a person or {@code @key} of a group (behaviour.md §14). */
final class Mentions {

    /** Not in the middle of a mail address. */
    private static final Pattern NAMED = Pattern.compile("(?<![\\p{L}\\p{N}._-])@([a-zA-Z0-9](?:[a-zA-Z0-9._-]{0,62}[a-zA-Z0-9])?)");
    private static final int MOST = 20;

    private Mentions() {}

    /** Each name once, at most twenty: more is no conversation. */
    static List<String> in(String text) {
        return NAMED.matcher(text).results().map(found -> found.group(1).toLowerCase(Locale.ROOT)).distinct().limit(MOST).toList();
    }
}
