package org.pramana.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.pramana.web.words.PortalWords;

/** How an action ends: it says what happened, and goes on to the next page by a redirect, so that nothing is sent twice. */
@RequestScoped
public class Onward {

    @Inject
    PortalWords words;

    /** Good news, on this page or on the next. */
    public void say(String key, Object... arguments) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words.say(key, arguments), null));
    }

    /** @param path below our own context, with a slash in front */
    public void to(String path) {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        external.getFlash().setKeepMessages(true);
        try {
            external.redirect(external.encodeRedirectURL(external.getRequestContextPath() + path, null));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        context.responseComplete();
    }
}
