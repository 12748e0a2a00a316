package org.pramana.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What every answer carries, whatever its status. */
final class SecurityHeaders {

    static final String CSP = "Content-Security-Policy";

    /** For whatever is no page: it loads nothing and stands in no frame. Pages get PrimeFaces' policy with its nonce in its place (web.xml). */
    private static final String NOTHING_LOADS = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void on(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(CSP, NOTHING_LOADS);
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (!Paths.needsNobody(request)) {
            // after sign-out the back button shows nothing, and no proxy keeps what was meant for one person
            response.setHeader("Cache-Control", "no-store");
        }
    }
}
