package org.pramana.web.library;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.pramana.card.CardCatalogue;
import org.pramana.card.CardPage;
import org.pramana.card.CardReading;
import org.pramana.trust.StampWords;
import org.pramana.web.shell.Shell;
import org.pramana.web.words.PortalWords;
import org.pramana.web.words.ReaderLanguage;
import org.pramana.words.JsonText;
import org.pramana.words.Refusal;

/**
 * {@code POST /library/answer}: the words of a card for somebody's clipboard, from its own page or straight from a list, remembered as a copy
 * (behaviour.md §16). They carry the stamp with them: what is pasted into a mail next week must say what it was worth today.
 */
@WebServlet("/library/answer")
public class TakenAnswer extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    CardCatalogue catalogue;

    @Inject
    CardReading reading;

    @Inject
    CardBody bodies;

    @Inject
    PortalWords words;

    @Inject
    Shell shell;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            CardPage card = catalogue.page(String.valueOf(request.getParameter("card")));
            if (card.bodyHidden()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            reading.copied(card);
            Locale language = ReaderLanguage.spoken(shell.getLanguage());
            String warning = card.stamp().trust().needsVerification() ? words.in(language, "library.copy.warning") : "";
            response.setContentType("application/json");
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .print(JsonText.object()
                            .add("title", card.title())
                            .add("html", bodies.here(card.bodyHtml()))
                            .add("warning", warning)
                            .add("stamp", StampWords.sentence(card.stamp(), language))
                            .add("path", request.getContextPath() + CardAddress.of(card.slug()))
                            .build());
        } catch (Refusal no) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
