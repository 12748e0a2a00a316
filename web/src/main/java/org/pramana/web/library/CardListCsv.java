package org.pramana.web.library;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.pramana.card.CardCatalogue;
import org.pramana.web.words.CardCsv;

/** {@code /library/cards.csv}: what the address of a list names, for a spreadsheet. */
@WebServlet("/library/cards.csv")
public class CardListCsv extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    CardCatalogue catalogue;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String csv;
        try {
            csv = CardCsv.of(catalogue, LibraryAddress.of(request.getParameterMap()).listed());
        } catch (EJBAccessException notTheirs) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setContentType("text/csv");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"cards.csv\"");
        response.getWriter().print(csv);
    }
}
