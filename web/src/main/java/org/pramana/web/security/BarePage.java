package org.pramana.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/** A page without Faces, script or database, in the portal's look: a seal, a heading, and what stands below it. */
public final class BarePage {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** The style sheets may have changed since a browser last saw such a page. */
    private static final String VERSION = Base64.getUrlEncoder().withoutPadding().encodeToString(SecureRandom.getSeed(6));

    private BarePage() {}

    /**
     * Writes all of the answer but its status.
     *
     * @param title of the window, as text
     * @param seal {@code ok}, {@code need} or {@code none}
     * @param heading as text
     * @param body HTML; what is not ours in it has gone through {@link #escaped}
     */
    public static void write(HttpServletRequest request, HttpServletResponse response, Locale language, String title, String seal, String heading, String body)
            throws IOException {
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Language", language.toLanguageTag());
        response.setHeader(SecurityHeaders.CSP, POLICY);
        response.getWriter().write(page(escaped(request.getContextPath()), language, title, seal, heading, body));
    }

    private static String page(String context, Locale language, String title, String seal, String heading, String body) {
        return """
                <!DOCTYPE html>
                <html lang="%1$s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%2$s</title>
                <link rel="icon" type="image/svg+xml" href="%5$s/jakarta.faces.resource/favicon.svg.xhtml?ln=pramana">
                <link rel="stylesheet" href="%5$s/jakarta.faces.resource/tokens.css.xhtml?ln=pramana&amp;v=%6$s">
                <link rel="stylesheet" href="%5$s/jakarta.faces.resource/portal.css.xhtml?ln=pramana&amp;v=%6$s">
                </head>
                <body>
                <main class="empty plain">
                <svg viewBox="0 0 24 24" class="%7$s" aria-hidden="true"><use href="%5$s/jakarta.faces.resource/icons.svg.xhtml?ln=pramana&amp;v=%6$s#s-%7$s"/></svg>
                <h1>%3$s</h1>
                %4$s
                </main>
                </body>
                </html>
                """
                .formatted(language.toLanguageTag(), escaped(title), escaped(heading), body, context, VERSION, seal);
    }

    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
