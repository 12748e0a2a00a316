package org.pramana.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.pramana.collection.Admission;
import org.pramana.people.ProvenPerson;
import org.pramana.people.SignIn;
import org.pramana.people.TooManyTries;
import org.pramana.web.security.LocalPath;
import org.pramana.web.security.SignedIn;
import org.pramana.web.words.ReaderLanguage;
import org.pramana.words.Refusal;

/** Takes what signin.xhtml sends. */
@WebServlet("/sign-in")
public class SignInForm extends HttpServlet {

    /** Request attribute: the sentence that says why not. */
    static final String REFUSED = "refused";

    @Inject
    transient SignIn signIn;

    @Inject
    transient Admission admission;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + LocalPath.HOME);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        try {
            ProvenPerson person = signIn.withPassword(request.getParameter("login"), request.getParameter("password"), request.getRemoteAddr());
            SignedIn.begin(request, person);
            admission.of(person.login()).ifPresent(visitor -> TasteCookies.remember(request, response, visitor.language(), visitor.theme()));
            response.sendRedirect(request.getContextPath() + LocalPath.orHome(request.getParameter("to")));
        } catch (Refusal refusal) {
            if (refusal instanceof TooManyTries tooMany) {
                response.setHeader("Retry-After", String.valueOf(tooMany.seconds()));
            }
            // the form again, with all but the password
            response.setStatus(refusal.kind() == Refusal.Kind.TOO_OFTEN ? 429 : HttpServletResponse.SC_FORBIDDEN);
            request.setAttribute(REFUSED, refusal.sentence(ReaderLanguage.of(request)));
            request.getRequestDispatcher("/signin.xhtml").forward(request, response);
        }
    }
}
