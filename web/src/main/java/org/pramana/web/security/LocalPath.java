package org.pramana.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A page of this portal, as the way back after sign-in; whatever leads, or could be taken to lead, elsewhere is none. */
public final class LocalPath {

    public static final String HOME = "/index.xhtml";

    private static final int LONGEST = 1_000;

    private LocalPath() {}

    /** @param asked below the context path, with its query; the front page where it is not ours */
    public static String orHome(String asked) {
        return isOurs(asked) ? asked : HOME;
    }

    /** The page that this request asks for. */
    public static String of(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return orHome(request.getQueryString() == null ? path : path + "?" + request.getQueryString());
    }

    /** The page that this form was sent from. */
    public static Optional<String> before(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (referer == null) {
            return Optional.empty();
        }
        try {
            URI page = new URI(referer);
            String path = page.getRawPath();
            if (path == null || !path.startsWith(request.getContextPath() + "/")) {
                return Optional.empty();
            }
            String ours = path.substring(request.getContextPath().length());
            return Optional.of(page.getRawQuery() == null ? ours : ours + "?" + page.getRawQuery()).filter(LocalPath::isOurs);
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    /** The sign-in page that leads back to this path. */
    public static String signIn(HttpServletRequest request, String path, boolean expired) {
        StringBuilder address = new StringBuilder(request.getContextPath()).append("/signin.xhtml");
        char joint = '?';
        if (!path.equals(HOME) && !path.equals("/")) {
            address.append("?to=").append(URLEncoder.encode(path, StandardCharsets.UTF_8));
            joint = '&';
        }
        return expired ? address.append(joint).append("expired=true").toString() : address.toString();
    }

    private static boolean isOurs(String path) {
        return path != null
                && path.length() <= LONGEST
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\')
                && !beforeQuery(path).contains("..")
                && !beforeQuery(path).contains(";")
                && !path.startsWith("/signin.xhtml")
                && !path.startsWith("/sign-in");
    }

    private static String beforeQuery(String path) {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }
}
