package org.pramana.web.shell;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.OwnAccount;
import org.pramana.web.signin.TasteCookies;
import org.pramana.words.Refusal;

/**
 * {@code POST /account/taste}: language or theme, from the menu of every page; the person stays where they are.
 *
 * <p>No Faces form, although the menu is on every Faces page: one would bring the whole page around it back to life, and every page bean would have
 * to be ready for that, only to be left again.
 */
@WebServlet("/account/taste")
public class TasteSwitch extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    OwnAccount account;

    @Inject
    Visitors visitors;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Visitor visitor = visitors.current();
            String language = given(request, "language", visitor.language());
            String theme = given(request, "theme", visitor.theme());
            account.prefer(language, theme);
            TasteCookies.remember(request, response, language, theme);
        } catch (Refusal forged) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.sendRedirect(Whence.of(request));
    }

    private static String given(HttpServletRequest request, String name, String before) {
        String value = request.getParameter(name);
        return value == null ? before : value;
    }
}
