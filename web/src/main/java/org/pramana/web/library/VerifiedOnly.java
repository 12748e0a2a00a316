package org.pramana.web.library;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Whether this person, in this browser, wants to find verified cards only: the chip says so with {@code verified=yes} or {@code no}, and later searches
 * that choose nothing themselves keep to it (behaviour.md §12).
 */
final class VerifiedOnly {

    private static final String COOKIE = "pramana-verified-only";
    private static final String PARAMETER = "verified";
    private static final int A_YEAR = 31_536_000;

    private VerifiedOnly() {}

    static boolean wanted(HttpServletRequest request, HttpServletResponse response) {
        String said = request.getParameter(PARAMETER);
        if ("yes".equals(said) || "no".equals(said)) {
            boolean yes = "yes".equals(said);
            remember(request, response, yes);
            return yes;
        }
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return "yes".equals(cookie.getValue());
                }
            }
        }
        return false;
    }

    private static void remember(HttpServletRequest request, HttpServletResponse response, boolean yes) {
        Cookie cookie = new Cookie(COOKIE, "yes");
        cookie.setPath(request.getContextPath().isEmpty() ? "/" : request.getContextPath());
        cookie.setMaxAge(yes ? A_YEAR : 0);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        response.addCookie(cookie);
    }
}
