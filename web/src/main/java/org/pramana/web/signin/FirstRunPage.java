package org.pramana.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.pramana.people.FirstAdministrator;
import org.pramana.people.FirstRun;
import org.pramana.people.SignIn;
import org.pramana.web.security.LocalPath;
import org.pramana.web.security.SignedIn;
import org.pramana.words.InvalidInput;

/** Backs /first-run.xhtml. */
@Named
@RequestScoped
public class FirstRunPage {

    @Inject
    FirstRun firstRun;

    @Inject
    SignIn signIn;

    @Inject
    HttpServletRequest request;

    private final FirstRunForm form = new FirstRunForm();

    public String open() {
        return firstRun.needed() ? null : "/signin.xhtml?faces-redirect=true";
    }

    /** They are signed in at once: nobody else could have been here first. */
    public void create() throws IOException {
        if (form.getPassword() == null || !form.getPassword().equals(form.getAgain())) {
            throw new InvalidInput("again", "people.password-again");
        }
        firstRun.createAdministrator(new FirstAdministrator(form.getLogin(), form.getName(), form.getEmail(), form.getPassword()));
        SignedIn.begin(request, signIn.withPassword(form.getLogin(), form.getPassword(), request.getRemoteAddr()));
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.redirect(external.getRequestContextPath() + LocalPath.HOME);
        faces.responseComplete();
    }

    public FirstRunForm getForm() {
        return form;
    }
}
