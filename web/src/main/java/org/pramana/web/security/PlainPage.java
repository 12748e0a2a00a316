package org.pramana.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.pramana.web.words.PortalWords;
import org.pramana.web.words.ReaderLanguage;

/** A page for when nothing else may be asked, neither Faces nor the database: a heading, a sentence and a way on, in the portal's look. */
final class PlainPage {

    /** Those we have words of our own for. */
    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 409, 413, 429, 500, 503);

    private static final PortalWords WORDS = new PortalWords();
    /** The style sheets may have changed since a browser last saw an error. */
    private static final String VERSION = Base64.getUrlEncoder().withoutPadding().encodeToString(SecureRandom.getSeed(6));

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
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Language", language.toLanguageTag());
        response.setHeader(
                SecurityHeaders.CSP,
                "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        try {
            response.getWriter().write(page(request.getContextPath(), language, title, text, WORDS.in(language, "door.onward"), known));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String page(String context, Locale language, String title, String text, String onward, int status) {
        return """
                <!DOCTYPE html>
                <html lang="%1$s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%2$s · Pramana</title>
                <link rel="icon" type="image/svg+xml" href="%5$s/jakarta.faces.resource/favicon.svg.xhtml?ln=pramana">
                <link rel="stylesheet" href="%5$s/jakarta.faces.resource/tokens.css.xhtml?ln=pramana&amp;v=%6$s">
                <link rel="stylesheet" href="%5$s/jakarta.faces.resource/portal.css.xhtml?ln=pramana&amp;v=%6$s">
                </head>
                <body>
                <main class="empty plain">
                <svg viewBox="0 0 24 24" class="%7$s" aria-hidden="true"><use href="%5$s/jakarta.faces.resource/icons.svg.xhtml?ln=pramana&amp;v=%6$s#s-%7$s"/></svg>
                <h1>%2$s</h1>
                <p>%3$s</p>
                <p><a class="btn btn--l" href="%5$s/">%4$s</a></p>
                </main>
                </body>
                </html>
                """
                .formatted(
                        language.getLanguage(),
                        escaped(title),
                        escaped(text),
                        escaped(onward),
                        escaped(context),
                        VERSION,
                        status == 503 || status == 500 ? "need" : "none");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
