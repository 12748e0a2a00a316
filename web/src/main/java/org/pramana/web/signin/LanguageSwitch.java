package org.pramana.web.signin;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.pramana.web.security.LocalPath;
import org.pramana.web.words.ReaderLanguage;

/** The language of this browser, before anybody has signed in. */
@WebServlet("/sign-in/language")
public class LanguageSwitch extends HttpServlet {

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String wanted = request.getParameter("language");
        TasteCookies.speak(request, response, ReaderLanguage.spoken(wanted == null ? "en" : wanted).getLanguage());
        String page = "first-run".equals(request.getParameter("page")) ? "/first-run.xhtml" : "/signin.xhtml";
        String to = LocalPath.orHome(request.getParameter("to"));
        String query = to.equals(LocalPath.HOME) ? "" : "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        response.sendRedirect(request.getContextPath() + page + query);
    }
}
