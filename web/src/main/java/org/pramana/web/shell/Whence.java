package org.pramana.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * The page that a form was sent from, with everything in its address, so that an action can end in a redirect to it: reload and the back button then
 * never send anything twice.
 */
@RequestScoped
public class Whence {

    @Inject
    HttpServletRequest request;

    public void back() throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        external.getFlash().setKeepMessages(true);
        external.redirect(external.encodeRedirectURL(address(), null));
        context.responseComplete();
    }

    /** Of the referring page only what is below our own context, so that nobody can send a person elsewhere. */
    private String address() {
        String home = request.getContextPath() + "/";
        String referer = request.getHeader("Referer");
        if (referer == null) {
            return home;
        }
        try {
            URI page = new URI(referer);
            String path = page.getRawPath();
            if (path == null || !path.startsWith(home) || path.startsWith("//")) {
                return home;
            }
            return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
        } catch (URISyntaxException unreadable) {
            return home;
        }
    }
}
