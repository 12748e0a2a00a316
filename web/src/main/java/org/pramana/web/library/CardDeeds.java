package org.pramana.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.pramana.card.CardConversation;
import org.pramana.card.CardShelf;
import org.pramana.verification.CardVerification;
import org.pramana.verification.Verified;
import org.pramana.web.shell.Shell;
import org.pramana.web.shell.Whence;
import org.pramana.web.words.PortalWords;
import org.pramana.web.words.When;

/**
 * What a reader does to the card before them. Which version that is, and which comment, comes with the form, never from what the server knows by
 * now: somebody may have been faster, and the boundary has to be told what was on the screen.
 */
@Named
@RequestScoped
public class CardDeeds {

    @Inject
    CardShelf shelf;

    @Inject
    CardVerification verification;

    @Inject
    CardConversation conversation;

    @Inject
    ReadCardPage page;

    @Inject
    HttpServletRequest request;

    @Inject
    Whence whence;

    @Inject
    Shell shell;

    @Inject
    PortalWords words;

    @Inject
    When when;

    private String text;

    public void keep() throws IOException {
        shelf.keep(page.getSlug());
        done("library.done.kept");
    }

    public void drop() throws IOException {
        shelf.drop(page.getSlug());
        done("library.done.dropped");
    }

    public void verify() throws IOException {
        Verified verified = verification.verify(page.getSlug(), (int) number("version"), null, date("until"));
        shell.changed();
        if (verified.already()) {
            done("library.done.already", verified.by());
        } else if (verified.nextCheck() == null) {
            done("library.done.verified");
        } else {
            done("library.done.verified.until", when.day(verified.nextCheck()));
        }
    }

    public void ask() throws IOException {
        verification.requestCheck(page.getSlug(), text);
        done("library.done.asked");
    }

    public void flag() throws IOException {
        verification.flag(page.getSlug(), text);
        shell.changed();
        done("library.done.flagged");
    }

    public void say() throws IOException {
        String quote = request.getParameter("quote");
        conversation.say(page.getSlug(), text, quote == null || quote.isBlank() ? null : quote);
        done("library.done.said");
    }

    public void reply() throws IOException {
        conversation.reply(page.getSlug(), number("comment"), request.getParameter("answer"));
        done("library.done.said");
    }

    public void resolve() throws IOException {
        conversation.resolve(page.getSlug(), number("comment"));
        done("library.done.resolved");
    }

    /** What a comment says becomes my request for a check. */
    public void request() throws IOException {
        verification.requestCheck(page.getSlug(), number("comment"));
        done("library.done.asked");
    }

    public void reopen() throws IOException {
        conversation.reopen(page.getSlug(), number("comment"));
        done("library.done.reopened");
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    private void done(String key, Object... arguments) throws IOException {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(words.say(key, arguments)));
        whence.back();
    }

    private long number(String parameter) {
        try {
            return Long.parseLong(request.getParameter(parameter));
        } catch (NumberFormatException forged) {
            return -1; // there is no such version or comment, and the boundary says so
        }
    }

    private LocalDate date(String parameter) {
        String day = request.getParameter(parameter);
        try {
            return day == null || day.isBlank() ? null : LocalDate.parse(day);
        } catch (DateTimeParseException notADate) {
            return null; // the boundary asks for one where it needs one
        }
    }
}
