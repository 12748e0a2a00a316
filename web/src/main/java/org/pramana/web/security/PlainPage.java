package org.pramana.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import org.pramana.web.words.PortalWords;
import org.pramana.web.words.ReaderLanguage;

/** A page for when nothing else may be asked, neither Faces nor the database: a heading, a sentence and a way on, in the portal's look. */
final class PlainPage {

    /** Those we have words of our own for. */
    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 409, 413, 429, 500, 503);

    private static final PortalWords WORDS = new PortalWords();

    private PlainPage() {}

    static void write(HttpServletRequest request, HttpServletResponse response, int status) {
        write(request, response, status, null);
    }

    /** @param sentence what to say in place of the sentence for this status */
    static void write(HttpServletRequest request, HttpServletResponse response, int status, String sentence) {
        Locale language = ReaderLanguage.of(request);
        int known = KNOWN.contains(status) ? status : status < 500 ? 400 : 500;
        String title = WORDS.in(language, "door." + known + ".title");
        String text = sentence == null ? WORDS.in(language, "door." + known + ".text") : sentence;
        response.setStatus(status);
        String onward = "<p>%s</p>\n<p><a class=\"btn btn--l\" href=\"%s/\">%s</a></p>"
                .formatted(BarePage.escaped(text), BarePage.escaped(request.getContextPath()), BarePage.escaped(WORDS.in(language, "door.onward")));
        try {
            BarePage.write(request, response, language, title + " · Pramana", known == 503 || known == 500 ? "need" : "none", title, onward);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
