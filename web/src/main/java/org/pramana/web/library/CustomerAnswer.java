package org.pramana.web.library;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.pramana.customer.CustomerCopies;
import org.pramana.customer.CustomerCopy;
import org.pramana.web.shell.Shell;
import org.pramana.web.words.PortalWords;
import org.pramana.web.words.ReaderLanguage;
import org.pramana.words.JsonText;
import org.pramana.words.Refusal;

/** {@code POST /library/customer-answer}: a card for a customer's mail, without what is internal, with a link that stays true (beyond.md 15). */
@WebServlet("/library/customer-answer")
public class CustomerAnswer extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    CustomerCopies copies;

    @Inject
    PortalWords words;

    @Inject
    Shell shell;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = ReaderLanguage.spoken(shell.getLanguage());
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        try {
            CustomerCopy copy = copies.copy(String.valueOf(request.getParameter("card")));
            response.getWriter()
                    .print(JsonText.object()
                            .add("title", copy.title())
                            .add("html", copy.html())
                            .add("warning", copy.caution() ? words.in(language, "library.customer.caution") : "")
                            .add("stamp", words.in(language, "library.customer.link"))
                            .add("path", request.getContextPath() + ShortLink.of(copy.token()))
                            .build());
        } catch (Refusal no) {
            response.setStatus(no.kind() == Refusal.Kind.CONFLICT ? HttpServletResponse.SC_CONFLICT : HttpServletResponse.SC_NOT_FOUND);
            response.getWriter().print(JsonText.object().add("sentence", no.sentence(language)).build());
        }
    }
}
