package org.pramana.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Messages;
import org.pramana.search.SearchTerms;
import org.pramana.search.TermsReport;
import org.pramana.web.words.PortalWords;

/** Backs the Hindi terms of /admin/search.xhtml: the table that ships, and the words that it does not know. */
@Named
@RequestScoped
public class HindiTermsPage {

    private static final int SHOWN = 12;

    @Inject
    SearchTerms terms;

    @Inject
    PortalWords words;

    private TermsReport report;

    public void open() {
        report = terms.report(SHOWN);
    }

    /** As the button said that was pressed, whatever holds by now. */
    public String turn(boolean on) {
        terms.use(on);
        Messages.addFlashGlobalInfo("{0}", words.say(on ? "admin.search.terms.is-on" : "admin.search.terms.is-off"));
        return "/admin/search.xhtml?faces-redirect=true";
    }

    public TermsReport getReport() {
        return report;
    }
}
