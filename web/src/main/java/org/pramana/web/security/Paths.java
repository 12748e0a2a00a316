package org.pramana.web.security;

import jakarta.servlet.http.HttpServletRequest;

/** What kind of address a request is for. By what the container has mapped, never by the raw address, which can be written in many ways. */
final class Paths {

    private Paths() {}

    static String of(HttpServletRequest request) {
        return request.getPathInfo() == null ? request.getServletPath() : request.getServletPath() + request.getPathInfo();
    }

    /** Style sheets, scripts and health: the same for everybody, so nobody is looked up. */
    static boolean needsNobody(HttpServletRequest request) {
        String path = of(request);
        return path.startsWith("/jakarta.faces.resource/") || path.startsWith("/health/");
    }

    static boolean isApi(HttpServletRequest request) {
        return of(request).startsWith("/api/");
    }

    static boolean onlyReads(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    static boolean isFacesAjax(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    /** Asked for by a page rather than shown as one: an image, a fetch. Browsers say so; others are taken for readers. */
    static boolean isPartOfAPage(HttpServletRequest request) {
        String destination = request.getHeader("Sec-Fetch-Dest");
        return destination != null && !destination.equals("document") && !destination.equals("iframe");
    }
}
