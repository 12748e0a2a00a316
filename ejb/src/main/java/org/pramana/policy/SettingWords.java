package org.pramana.policy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pramana.words.Words;

/** Settings and their values as people say them. */
public final class SettingWords {

    private SettingWords() {}

    public static String name(Setting setting, Locale language) {
        return Words.say(language, "policy.setting." + setting.key());
    }

    /** @param value as it is kept */
    public static String value(Setting setting, String value, Locale language) {
        List<String> parts = Setting.list(value);
        return switch (setting.shape()) {
            case FLAG -> Words.say(language, value.equals("true") ? "policy.yes" : "policy.no");
            case CHOICE -> Words.say(language, "policy.choice." + value);
            case DAYS -> parts.isEmpty() ? Words.say(language, "policy.none") : Words.say(language, "policy.days-list", String.join(", ", parts));
            case PARTIES -> parts.stream().map(part -> part.substring(part.indexOf(':') + 1)).collect(Collectors.joining(", "));
            case NUMBER -> Words.say(language, "policy.unit." + setting.key(), Integer.valueOf(value));
        };
    }
}
