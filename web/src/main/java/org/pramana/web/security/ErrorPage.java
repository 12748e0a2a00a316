package org.pramana.web.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.pramana.store.Outage;

/**
 * Every error of the container ends here (web.xml): no stack trace, no version, no name of a server.
 *
 * <p>A servlet rather than a Faces page: the error may be Faces', and for a form that was sent Faces would take the error page for its postback.
 */
@WebServlet("/error")
public class ErrorPage extends HttpServlet {

    /** Request attribute: the sentence to show, where the domain has one. */
    public static final String SENTENCE = ErrorPage.class.getName() + ".sentence";

    private static final Logger LOG = System.getLogger(ErrorPage.class.getName());

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (failure != null && Outage.isBehind(failure)) {
            Answers.sayUnavailable(request, response);
            return;
        }
        Integer asked = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = asked == null ? HttpServletResponse.SC_NOT_FOUND : isTooMuch(failure) ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : asked;
        if (status >= 500) {
            LOG.log(Level.ERROR, "A request failed with status " + status, failure);
        }
        if (isForApi(request)) {
            Problems.write(request, response, status, "words.status-" + (Problems.KNOWN.contains(status) ? status : status < 500 ? 400 : 500));
        } else {
            PlainPage.write(request, response, status, (String) request.getAttribute(SENTENCE));
        }
    }

    /** An upload beyond the limit of web.xml: the container has no type for it, only this sentence. */
    private static boolean isTooMuch(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && cause.getMessage().contains("exceeds the configured maximum")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isForApi(HttpServletRequest request) {
        String address = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return address != null && address.startsWith(request.getContextPath() + "/api/");
    }
}
