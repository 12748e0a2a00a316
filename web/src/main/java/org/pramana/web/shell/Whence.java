package org.pramana.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.pramana.web.security.LocalPath;

/**
 * The page that a form was sent from, with everything in its address, so that an action can end in a redirect to it: reload and the back button then
 * never send anything twice.
 */
@RequestScoped
public class Whence {

    @Inject
    HttpServletRequest request;

    /** From an action of a Faces page; its messages are shown there. */
    public void back() throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        external.getFlash().setKeepMessages(true);
        external.redirect(external.encodeRedirectURL(of(request), null));
        context.responseComplete();
    }

    /** Always a page of ours: the front page where the request does not say from which. */
    public static String of(HttpServletRequest request) {
        return request.getContextPath() + LocalPath.before(request).orElse(LocalPath.HOME);
    }
}
