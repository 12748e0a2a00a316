package org.pramana.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code #{msg['library.search.empty']}} and, with arguments, {@code #{msg.say('library.search.found', count)}}.
 *
 * <p>Values are {@link MessageFormat} patterns in both cases, so an apostrophe is written ’ (or twice). A key that nobody has written is shown as
 * itself, which a test of the build does not let happen.
 */
@Named("msg")
@ApplicationScoped
public class PortalWords extends AbstractMap<String, String> {

    private static final ResourceBundle.Control ENGLISH_IF_NOT_TRANSLATED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Only sentences that are the same every time. */
    private final Map<Locale, Map<String, String>> said = new ConcurrentHashMap<>();

    @Override
    public String get(Object key) {
        Locale language = language();
        return said.computeIfAbsent(language, l -> new ConcurrentHashMap<>()).computeIfAbsent(String.valueOf(key), k -> in(language, k));
    }

    /** The sentence in the page's language. */
    public String say(String key, Object... arguments) {
        return in(language(), key, arguments);
    }

    public String in(Locale language, String key, Object... arguments) {
        int dot = key.indexOf('.');
        if (dot < 1) {
            return key;
        }
        try {
            ResourceBundle area = ResourceBundle.getBundle(
                    "org.pramana.web.words." + key.substring(0, dot), language, PortalWords.class.getClassLoader(), ENGLISH_IF_NOT_TRANSLATED);
            return new MessageFormat(area.getString(key), language).format(arguments);
        } catch (MissingResourceException notWritten) {
            return key;
        }
    }

    /** Nobody can list them; asked for one by one. */
    @Override
    public Set<Entry<String, String>> entrySet() {
        return Set.of();
    }

    private static Locale language() {
        FacesContext context = FacesContext.getCurrentInstance();
        return context == null || context.getViewRoot() == null ? Locale.ENGLISH : context.getViewRoot().getLocale();
    }
}
