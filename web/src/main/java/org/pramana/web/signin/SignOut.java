package org.pramana.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.IOException;

/** Leaving: the session and every view in it are gone. */
@Named
@RequestScoped
public class SignOut {

    public void leave() throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        external.invalidateSession();
        external.redirect(external.getRequestContextPath() + "/signin.xhtml?left=true");
        context.responseComplete();
    }
}
