package org.pramana.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The session's cookie. {@code pramana.cookies.secure} (default: true) keeps it off plain HTTP and gives it the prefix by which browsers refuse one
 * that was set over plain HTTP; the sandbox, which is plain HTTP on the own machine, switches it off. SameSite stands in
 * glassfish-web.xml: what is set here the server does not send.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    static final String SAME_SITE = "SameSite";

    private static final String NAME = "pramana-session";

    @Inject
    @ConfigProperty(name = "pramana.cookies.secure", defaultValue = "true")
    boolean secure;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setName(secure ? "__Secure-" + NAME : NAME);
        cookie.setSecure(secure);
        cookie.setHttpOnly(true);
    }
}
