package org.pramana.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Messages;
import org.pramana.customer.CustomerSettings;
import org.pramana.web.words.PortalWords;

/** Backs /admin/public-links.xhtml: the one switch that lets anything be seen without signing in. */
@Named
@RequestScoped
public class PublicLinksPage {

    @Inject
    CustomerSettings settings;

    @Inject
    PortalWords words;

    private boolean allowed;

    /** At once, because which of the two buttons there is is decided before the answer of a form has been taken over. */
    @PostConstruct
    void look() {
        allowed = settings.publicLinks();
    }

    public String allow() {
        return done(true);
    }

    public String forbid() {
        return done(false);
    }

    private String done(boolean wanted) {
        settings.allow(wanted);
        Messages.addFlashGlobalInfo("{0}", words.get(wanted ? "admin.public.allowed" : "admin.public.forbidden"));
        return "/admin/public-links.xhtml?faces-redirect=true";
    }

    public boolean isAllowed() {
        return allowed;
    }
}
