package org.pramana.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Sentences from {@code org/pramana/words/AREA.properties} (English) and {@code AREA_hi.properties} (Hindi), where AREA is the key up to its first
 * dot. Values are {@link MessageFormat} patterns, so an apostrophe is written twice (or as ’).
 */
public final class Words {

    private static final ResourceBundle.Control ENGLISH_IF_NOT_TRANSLATED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Words() {}

    /** The sentence, or the key itself where nobody has written it yet. */
    public static String say(Locale language, String key, Object... arguments) {
        int dot = key.indexOf('.');
        if (dot < 1) {
            return key;
        }
        try {
            ResourceBundle area = ResourceBundle.getBundle(
                    "org.pramana.words." + key.substring(0, dot), language, Words.class.getClassLoader(), ENGLISH_IF_NOT_TRANSLATED);
            return new MessageFormat(area.getString(key), language).format(arguments);
        } catch (MissingResourceException notWritten) {
            return key;
        }
    }
}
