package org.pramana.web.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.pramana.web.shell.Shell;

/** Language and theme of whoever used this browser last, so that the sign-in page already looks and speaks like theirs. */
public final class TasteCookies {

    private static final int A_YEAR = 31_536_000;

    private TasteCookies() {}

    public static void remember(HttpServletRequest request, HttpServletResponse response, String language, String theme) {
        add(request, response, Shell.LANGUAGE_COOKIE, language);
        add(request, response, Shell.THEME_COOKIE, theme);
    }

    static void speak(HttpServletRequest request, HttpServletResponse response, String language) {
        add(request, response, Shell.LANGUAGE_COOKIE, language);
    }

    private static void add(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(request.getContextPath().isEmpty() ? "/" : request.getContextPath());
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        response.addCookie(cookie);
    }
}
