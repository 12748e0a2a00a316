package org.pramana.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.pramana.audit.PlainLine;

/**
 * Whatever changes something has to come from a page of ours (threat S1).
 *
 * <p>Every browser says where a form was sent from, in {@code Sec-Fetch-Site} or {@code Origin}; who says nothing is a program, and no program sends
 * somebody else's cookie. A socket begins with a GET, and no browser keeps foreign pages from opening one. {@code pramana.origins} names further origins that count as ours, where a proxy hides the name that people type.
 */
public class ForeignOriginFilter extends HttpFilter {

    private static final Logger LOG = System.getLogger(ForeignOriginFilter.class.getName());
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private List<String> furtherOrigins = List.of();

    @Override
    public void init() {
        furtherOrigins = ConfigProvider.getConfig().getOptionalValues("pramana.origins", String.class).orElse(List.of());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean opensASocket = request.getMethod().equals("GET") && "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
        if (opensASocket ? isOurOrigin(request, furtherOrigins) : SAFE.contains(request.getMethod()) || isOurs(request, furtherOrigins)) {
            chain.doFilter(request, response);
            return;
        }
        LOG.log(
                Level.WARNING,
                "Refused a {0} of {1} that came from a foreign page: {2}",
                request.getMethod(),
                PlainLine.of(Paths.of(request), 200),
                PlainLine.of(request.getHeader("Origin"), 200));
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    static boolean isOurs(HttpServletRequest request, List<String> furtherOrigins) {
        String origin = request.getHeader("Origin");
        if (origin != null && furtherOrigins.contains(origin)) {
            return true;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        return isOurOrigin(request, furtherOrigins);
    }

    /** Every browser says it with a socket; what it says of the site does not count there, because a socket's scheme is another than its page's. */
    private static boolean isOurOrigin(HttpServletRequest request, List<String> furtherOrigins) {
        String origin = request.getHeader("Origin");
        return origin == null || furtherOrigins.contains(origin) || isSameHost(origin, request.getHeader("Host"));
    }

    /** The scheme is left out: a proxy that ends TLS speaks plain HTTP to us while the browser says https. */
    private static boolean isSameHost(String origin, String host) {
        try {
            String authority = new URI(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
