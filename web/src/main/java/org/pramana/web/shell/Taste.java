package org.pramana.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Map;
import org.pramana.people.OwnAccount;

/** Language and theme, changed from the menu of every page; the person stays where they are. */
@Named
@RequestScoped
public class Taste {

    private static final int A_YEAR = 31_536_000;

    @Inject
    OwnAccount account;

    @Inject
    Shell shell;

    @Inject
    Whence whence;

    public void speak(String language) throws IOException {
        account.prefer(language, shell.getVisitor().theme());
        remember(Shell.LANGUAGE_COOKIE, language);
        whence.back();
    }

    public void wear(String theme) throws IOException {
        account.prefer(shell.getVisitor().language(), theme);
        remember(Shell.THEME_COOKIE, theme);
        whence.back();
    }

    private static void remember(String name, String value) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.addResponseCookie(name, value, Map.of("path", path(external), "maxAge", A_YEAR, "httpOnly", true, "secure", external.isSecure()));
    }

    private static String path(ExternalContext external) {
        String context = external.getRequestContextPath();
        return context.isEmpty() ? "/" : context;
    }
}
