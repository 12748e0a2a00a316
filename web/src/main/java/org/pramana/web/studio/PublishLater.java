package org.pramana.web.studio;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDateTime;
import org.pramana.card.CardAppointments;
import org.pramana.web.shell.Onward;
import org.pramana.web.words.When;
import org.pramana.words.InvalidInput;

/**
 * The editor's "publish by itself" (behaviour.md §2). The moment is typed and shown in the organisation's time zone. Whoever wants to vouch must be
 * there to do it, so there is no "and verify".
 */
@Named
@RequestScoped
public class PublishLater {

    @Inject
    EditPage page;

    @Inject
    CardAppointments appointments;

    @Inject
    When when;

    @Inject
    Onward onward;

    private LocalDateTime moment;

    public void arrange() {
        if (moment == null) {
            throw new InvalidInput("publishAt", "card.schedule-needed");
        }
        Instant at = when.instant(moment);
        page.arranging((slug, how) -> appointments.publishAt(slug, how, at));
        onward.say("studio.later.arranged", when.moment(at));
    }

    public void callOff() {
        page.arranging((slug, how) -> appointments.callOffPublication(slug));
        onward.say("studio.later.called-off");
    }

    public LocalDateTime getMoment() {
        return moment;
    }

    public void setMoment(LocalDateTime moment) {
        this.moment = moment;
    }
}
