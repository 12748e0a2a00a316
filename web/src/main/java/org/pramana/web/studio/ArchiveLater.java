package org.pramana.web.studio;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDateTime;
import org.pramana.card.CardAppointments;
import org.pramana.web.library.CardAddress;
import org.pramana.web.shell.Onward;
import org.pramana.web.words.When;
import org.pramana.words.InvalidInput;

/** The part of /studio/keeping.xhtml in which an owner says when a card archives itself (behaviour.md §2), in the organisation's time zone. */
@Named
@RequestScoped
public class ArchiveLater {

    @Inject
    KeepingPage page;

    @Inject
    CardAppointments appointments;

    @Inject
    When when;

    @Inject
    Onward onward;

    private LocalDateTime moment;
    private String successor;

    public void arrange() {
        if (moment == null) {
            throw new InvalidInput("archiveAt", "card.schedule-needed");
        }
        Instant at = when.instant(moment);
        appointments.archiveAt(page.getCard(), CardAddress.slug(successor), at);
        onward.say("studio.later.archive.arranged", when.moment(at));
        again();
    }

    public void callOff() {
        appointments.callOffArchiving(page.getCard());
        onward.say("studio.later.archive.called-off");
        again();
    }

    private void again() {
        onward.to("/studio/keeping.xhtml?card=" + page.getCard());
    }

    public LocalDateTime getMoment() {
        return moment;
    }

    public void setMoment(LocalDateTime moment) {
        this.moment = moment;
    }

    public String getSuccessor() {
        return successor;
    }

    public void setSuccessor(String successor) {
        this.successor = successor;
    }
}
