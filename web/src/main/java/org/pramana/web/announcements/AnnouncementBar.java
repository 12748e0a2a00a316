package org.pramana.web.announcements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.pramana.announcement.AnnouncementReading;
import org.pramana.announcement.AnnouncementSending;
import org.pramana.announcement.AnnouncementSending.Receipts;
import org.pramana.announcement.CardNotice;
import org.pramana.announcement.CardNotices;
import org.pramana.card.CardPage;
import org.pramana.correction.CorrectionPrompt;
import org.pramana.web.shell.Whence;
import org.pramana.web.words.PortalWords;

/** The announcement bar of a card's page. Which announcement and which version was on the screen comes with the form. */
@Named
@RequestScoped
public class AnnouncementBar {

    @Inject
    CardNotices notices;

    @Inject
    CorrectionPrompt corrections;

    @Inject
    AnnouncementReading reading;

    @Inject
    AnnouncementSending sending;

    @Inject
    HttpServletRequest request;

    @Inject
    Whence whence;

    @Inject
    PortalWords words;

    public List<CardNotice> on(CardPage card) {
        return notices.on(card);
    }

    /** Whether whoever reads this page should be asked whom to tell of a correction. */
    public boolean correctionDue(CardPage card) {
        return corrections.due(card);
    }

    public void acknowledge() throws IOException {
        reading.acknowledge(number("announcement"), (int) number("version"));
        done("announcements.acknowledged");
    }

    public void keep() throws IOException {
        sending.decide(number("announcement"), Receipts.KEEP);
        done("announcements.kept");
    }

    public void askAgain() throws IOException {
        sending.decide(number("announcement"), Receipts.ASK_AGAIN);
        done("announcements.asked-again");
    }

    private void done(String key) throws IOException {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(words.get(key)));
        whence.back();
    }

    private long number(String parameter) {
        try {
            return Long.parseLong(request.getParameter(parameter));
        } catch (NumberFormatException forged) {
            return -1; // there is none, and the boundary says so
        }
    }
}
