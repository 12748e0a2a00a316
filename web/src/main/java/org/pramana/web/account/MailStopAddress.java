package org.pramana.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.pramana.notification.MailStop;

/**
 * What List-Unsubscribe of our mails points at. A mail client's button posts here without a session (RFC 8058); whoever only follows the link, a person
 * or a mail scanner, comes to the page where mail is chosen, and nothing is changed.
 */
@WebServlet("/mail/stop/*")
public class MailStopAddress extends HttpServlet {

    private static final String ONE_CLICK = "One-Click";

    @Inject
    transient MailStop mails;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/account/mail.xhtml");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!ONE_CLICK.equals(request.getParameter("List-Unsubscribe"))) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        String path = request.getPathInfo();
        response.setStatus(path != null && mails.stop(path.substring(1)) ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_NOT_FOUND);
    }
}
