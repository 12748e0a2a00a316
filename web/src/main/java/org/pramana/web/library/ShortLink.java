package org.pramana.web.library;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.pramana.customer.CustomerCopies;
import org.pramana.customer.PublicStamp;
import org.pramana.customer.PublicStamps;
import org.pramana.web.security.LocalPath;
import org.pramana.web.shell.Shell;
import org.pramana.words.Refusal;

/**
 * {@code /s/TOKEN}: the link in a copy for a customer. Colleagues are led to the card. Anybody else sees its stamp where an administrator and the card's
 * owner allow that; in every other case, also for a link that nobody ever made, the sign-in page and nothing else. Looking changes nothing.
 */
@WebServlet("/s/*")
public class ShortLink extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    CustomerCopies copies;

    @Inject
    PublicStamps stamps;

    @Inject
    Shell shell;

    @Inject
    StampPage page;

    static String of(String token) {
        return "/s/" + token;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String token = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (shell.isConsumer()) {
            leadOn(token, request, response);
            return;
        }
        Optional<PublicStamp> stamp = stamps.behind(token);
        if (stamp.isPresent()) {
            page.write(request, response, stamp.get());
        } else if (shell.isSignedIn()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            goTo(response, LocalPath.signIn(request, LocalPath.of(request), false));
        }
    }

    private void leadOn(String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            goTo(response, request.getContextPath() + CardAddress.of(copies.target(token)));
        } catch (Refusal unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Not {@code sendRedirect}, which would write the Host header into the address. */
    private static void goTo(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }
}
