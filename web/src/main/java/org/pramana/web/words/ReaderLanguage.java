package org.pramana.web.words;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.pramana.web.shell.Shell;

/** Which language a page is in: the person's own; before anybody has signed in the one this browser last had, else the one it asks for. */
public final class ReaderLanguage {

    public static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.forLanguageTag("hi"));

    private ReaderLanguage() {}

    public static Locale of(FacesContext context) {
        String own = CDI.current().select(Shell.class).get().getLanguage();
        return own == null ? asked(context.getExternalContext().getRequestLocales()) : spoken(own);
    }

    /** As {@link #of(FacesContext)} without asking who is signed in, for answers that must not depend on the database. */
    public static Locale of(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(Shell.LANGUAGE_COOKIE)) {
                    return spoken(cookie.getValue());
                }
            }
        }
        return asked(request.getLocales().asIterator());
    }

    /** English where we do not speak it. */
    public static Locale spoken(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return SPOKEN.stream().filter(locale -> locale.getLanguage().equals(language)).findFirst().orElse(Locale.ENGLISH);
    }

    private static Locale asked(Iterator<Locale> wishes) {
        while (wishes.hasNext()) {
            String wish = wishes.next().getLanguage();
            for (Locale locale : SPOKEN) {
                if (locale.getLanguage().equals(wish)) {
                    return locale;
                }
            }
        }
        return Locale.ENGLISH;
    }
}
