package org.pramana.web.notices;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.pramana.notification.Notices;
import org.pramana.notification.UnknownNotice;
import org.pramana.web.shell.Shell;
import org.pramana.web.shell.Whence;

/** {@code POST /notices/read} with {@code id} or {@code upTo}: read, and the number falls on every open page. {@code quiet} is a script that does not want the page. */
@WebServlet("/notices/read")
public class NoticeSwitch extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    Notices notices;

    @Inject
    OpenPages pages;

    @Inject
    Shell shell;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (request.getParameter("upTo") != null) {
                notices.readAll(Long.parseLong(request.getParameter("upTo")));
            } else {
                notices.read(Long.parseLong(String.valueOf(request.getParameter("id"))));
            }
        } catch (NumberFormatException forged) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        } catch (UnknownNotice unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        shell.changed();
        pages.tell(shell.getVisitor().id());
        if (request.getParameter("quiet") != null) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.sendRedirect(Whence.of(request));
        }
    }
}
