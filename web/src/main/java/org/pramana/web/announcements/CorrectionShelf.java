package org.pramana.web.announcements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.pramana.correction.CorrectionNotice;
import org.pramana.correction.CorrectionReading;
import org.pramana.web.shell.Shell;
import org.pramana.web.shell.Whence;
import org.pramana.web.words.PortalWords;

/** What I read before it was corrected, on the home page and beside announcements. Which notice is meant comes with the form. */
@Named
@RequestScoped
public class CorrectionShelf {

    @Inject
    CorrectionReading corrections;

    @Inject
    Shell shell;

    @Inject
    HttpServletRequest request;

    @Inject
    Whence whence;

    @Inject
    PortalWords words;

    private List<CorrectionNotice> waiting;

    public List<CorrectionNotice> getWaiting() {
        if (waiting == null) {
            waiting = shell.isConsumer() ? corrections.waiting() : List.of();
        }
        return waiting;
    }

    public void customerTold() throws IOException {
        corrections.customerTold(id());
        done("announcements.correction.told.done");
    }

    public void noted() throws IOException {
        corrections.noted(id());
        done("announcements.correction.noted.done");
    }

    private void done(String key) throws IOException {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(words.get(key)));
        whence.back();
    }

    private long id() {
        try {
            return Long.parseLong(request.getParameter("correction"));
        } catch (NumberFormatException forged) {
            return -1; // there is none, and the boundary says so
        }
    }
}
