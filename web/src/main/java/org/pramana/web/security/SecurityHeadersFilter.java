package org.pramana.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.pramana.store.Outage;

/** First of all filters (web.xml): headers on every answer, one policy only, and a page that says so where the database does not answer. */
public class SecurityHeadersFilter extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SecurityHeaders.on(request, response);
        try {
            chain.doFilter(PageNonce.over(request), new Careful(response));
        } catch (IOException | ServletException | RuntimeException failure) {
            if (response.isCommitted() || !Outage.isBehind(failure)) {
                throw failure;
            }
            response.reset();
            SecurityHeaders.on(request, response);
            Answers.sayUnavailable(request, response);
        }
    }

    private static class Careful extends HttpServletResponseWrapper {

        Careful(HttpServletResponse response) {
            super(response);
        }

        /** The container would write the Host header, and so whatever the caller likes, into the address. */
        @Override
        public void sendRedirect(String location) {
            resetBuffer();
            setStatus(SC_FOUND);
            setHeader("Location", location);
        }

        /** Of no other site's pages, whoever makes the cookie; the session's own comes by another way ({@link SessionCookie}). */
        @Override
        public void addCookie(Cookie cookie) {
            if (cookie.getAttribute(SessionCookie.SAME_SITE) == null) {
                cookie.setAttribute(SessionCookie.SAME_SITE, "Lax");
            }
            super.addCookie(cookie);
        }

        /** PrimeFaces adds its policy to whatever is there; browsers would obey both, and so run no script at all. */
        @Override
        public void addHeader(String name, String value) {
            if (name.equalsIgnoreCase(SecurityHeaders.CSP)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
