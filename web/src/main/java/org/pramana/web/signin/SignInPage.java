package org.pramana.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.pramana.people.FirstRun;
import org.pramana.web.security.LocalPath;
import org.pramana.web.shell.Shell;

/** Backs /signin.xhtml. */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    FirstRun firstRun;

    @Inject
    Shell shell;

    @Inject
    HttpServletRequest request;

    /**
     * Where there is nobody yet, or nothing to do, this is the wrong page. Its forms go to servlets, so it has no state to keep, and whoever only looks at
     * it gets no session.
     */
    public String open() {
        FacesContext.getCurrentInstance().getViewRoot().setTransient(true);
        if (shell.isSignedIn()) {
            return LocalPath.HOME + "?faces-redirect=true";
        }
        return firstRun.needed() ? "/first-run.xhtml?faces-redirect=true" : null;
    }

    public String getTo() {
        return LocalPath.orHome(request.getParameter("to"));
    }

    public String getLogin() {
        return request.getParameter("login");
    }

    /** Why the last try was refused; null before the first. */
    public String getRefused() {
        return (String) request.getAttribute(SignInForm.REFUSED);
    }

    public boolean isExpired() {
        return getRefused() == null && "true".equals(request.getParameter("expired"));
    }

    public boolean isLeft() {
        return getRefused() == null && "true".equals(request.getParameter("left"));
    }

    public String getLanguage() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage();
    }
}
