package org.pramana.web.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.pramana.customer.PublicStamp;
import org.pramana.trust.StampWords;
import org.pramana.web.words.PortalWords;
import org.pramana.web.words.ReaderLanguage;

/** What a customer sees behind a short link: what the answer was about and whether it still holds. No script, no words of the card, no names. */
@ApplicationScoped
class StampPage {

    private static final String CSP = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Inject
    PortalWords words;

    @Inject
    Clock clock;

    void write(HttpServletRequest request, HttpServletResponse response, PublicStamp stamp) throws IOException {
        Locale language = ReaderLanguage.of(request);
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Language", language.toLanguageTag());
        response.setHeader("Content-Security-Policy", CSP);
        response.getWriter().write(page(request.getContextPath(), language, stamp));
    }

    private String page(String context, Locale language, PublicStamp stamp) {
        return """
                <!DOCTYPE html>
                <html lang="%1$s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%2$s</title>
                <link rel="icon" type="image/svg+xml" href="%5$s/jakarta.faces.resource/favicon.svg.xhtml?ln=pramana">
                <link rel="stylesheet" href="%5$s/jakarta.faces.resource/tokens.css.xhtml?ln=pramana">
                <link rel="stylesheet" href="%5$s/jakarta.faces.resource/portal.css.xhtml?ln=pramana">
                </head>
                <body>
                <main class="empty plain">
                <svg viewBox="0 0 24 24" class="%6$s" aria-hidden="true"><use href="%5$s/jakarta.faces.resource/icons.svg.xhtml?ln=pramana#s-%6$s"/></svg>
                <h1>%2$s</h1>
                <p><b class="%6$s">%3$s</b></p>
                <p>%4$s</p>
                </main>
                </body>
                </html>
                """
                .formatted(language.toLanguageTag(), escaped(stamp.title()), escaped(state(language, stamp)), escaped(advice(language, stamp)), context, stamp.verified() ? "ok" : "need");
    }

    private String state(Locale language, PublicStamp stamp) {
        LocalDate today = LocalDate.now(clock);
        if (!stamp.verified()) {
            return words.in(language, "library.customer.state.need");
        }
        String on = StampWords.day(stamp.verifiedOn(), today, language);
        return stamp.nextCheck() == null
                ? words.in(language, "library.customer.state.ok", on)
                : words.in(language, "library.customer.state.until", on, StampWords.day(stamp.nextCheck(), today, language));
    }

    private String advice(Locale language, PublicStamp stamp) {
        return words.in(language, stamp.changed() ? "library.customer.changed" : stamp.verified() ? "library.customer.holds" : "library.customer.ask");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
