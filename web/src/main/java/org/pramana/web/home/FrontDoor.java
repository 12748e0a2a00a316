package org.pramana.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.pramana.web.shell.Shell;

/** Backs /index.xhtml: leads to the home that is this person's first. */
@Named
@RequestScoped
public class FrontDoor {

    @Inject
    Shell shell;

    public String enter() {
        boolean runsOnly = !shell.isConsumer() && (shell.isAdministrator() || shell.isOperator());
        return (runsOnly ? "/admin/index.xhtml" : "/home/index.xhtml") + "?faces-redirect=true";
    }
}
