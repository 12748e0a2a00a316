package org.pramana.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.pramana.people.TooManyTries;
import org.pramana.words.Refusal;

/** What the door itself says, each in the tongue of who asks: a page, a script of a page, or a program. The request ends here, before any filter. */
@ApplicationScoped
class Answers {

    private static final int WAIT_FOR_DATABASE_SECONDS = 10;

    /** @param wrong what was wrong with the credentials; null where there were none */
    AuthenticationStatus whoAreYou(HttpServletRequest request, HttpServletResponse response, Refusal wrong) {
        return end(request, response, () -> {
            if (Paths.isApi(request)) {
                // Basic as well only for programs: in a page's own call it would make the browser open its grey box
                response.addHeader("WWW-Authenticate", "Bearer realm=\"Pramana\"");
                if (request.getHeader("Sec-Fetch-Mode") == null) {
                    response.addHeader("WWW-Authenticate", "Basic realm=\"Pramana\", charset=\"UTF-8\"");
                }
                String key = wrong == null ? "collection.nobody-signed-in" : wrong.key();
                Problems.write(request, response, HttpServletResponse.SC_UNAUTHORIZED, key);
            } else if (Paths.isFacesAjax(request)) {
                redirectScript(response, LocalPath.signIn(request, LocalPath.before(request).orElse(LocalPath.HOME), true));
            } else if (!Paths.onlyReads(request)) {
                seeOther(response, LocalPath.signIn(request, LocalPath.before(request).orElse(LocalPath.HOME), true));
            } else if (Paths.isPartOfAPage(request)) {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            } else {
                boolean expired = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
                seeOther(response, LocalPath.signIn(request, LocalPath.of(request), expired));
            }
        });
    }

    AuthenticationStatus tooManyTries(HttpServletRequest request, HttpServletResponse response, TooManyTries tooMany) {
        return end(request, response, () -> {
            response.setHeader("Retry-After", String.valueOf(tooMany.seconds()));
            Problems.write(request, response, 429, tooMany.key(), tooMany.seconds());
        });
    }

    AuthenticationStatus unavailable(HttpServletRequest request, HttpServletResponse response) {
        return end(request, response, () -> sayUnavailable(request, response));
    }

    /** The database does not answer. Nothing on the page that a person is on is touched: they can try again with all they typed. */
    static void sayUnavailable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", String.valueOf(WAIT_FOR_DATABASE_SECONDS));
        if (Paths.isApi(request)) {
            Problems.write(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "api.database-away");
        } else {
            PlainPage.write(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** Not {@code sendRedirect}, which would write the Host header, and so whatever the caller likes, into the address. */
    private static void seeOther(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    /** Faces' way to lead a script elsewhere. */
    private static void redirectScript(HttpServletResponse response, String address) throws IOException {
        response.setContentType("text/xml");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + address.replace("&", "&amp;")
                        + "\"></redirect></partial-response>");
    }

    private interface Answer {
        void write() throws IOException;
    }

    private static AuthenticationStatus end(HttpServletRequest request, HttpServletResponse response, Answer answer) {
        try {
            SecurityHeaders.on(request, response);
            answer.write();
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
