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
import org.pramana.web.security.BarePage;
import org.pramana.web.words.PortalWords;
import org.pramana.web.words.ReaderLanguage;

/** What a customer sees behind a short link: what the answer was about and whether it still holds. No script, no words of the card, no names. */
@ApplicationScoped
class StampPage {

    @Inject
    PortalWords words;

    @Inject
    Clock clock;

    void write(HttpServletRequest request, HttpServletResponse response, PublicStamp stamp) throws IOException {
        Locale language = ReaderLanguage.of(request);
        String seal = stamp.verified() ? "ok" : "need";
        String body = "<p><b class=\"%s\">%s</b></p>\n<p>%s</p>".formatted(seal, BarePage.escaped(state(language, stamp)), BarePage.escaped(advice(language, stamp)));
        BarePage.write(request, response, language, stamp.title(), seal, stamp.title(), body);
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
}
