package org.pramana.web.announcements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.pramana.announcement.AnnouncementReading;
import org.pramana.announcement.AnnouncementToRead;
import org.pramana.web.shell.Shell;

/** What waits for me to be read: on the home page and on a page of its own. One question, asked when it is first needed. */
@Named
@RequestScoped
public class ToReadShelf {

    @Inject
    AnnouncementReading reading;

    @Inject
    Shell shell;

    private List<AnnouncementToRead> waiting;

    public List<AnnouncementToRead> getWaiting() {
        if (waiting == null) {
            waiting = shell.isConsumer() ? reading.waiting() : List.of();
        }
        return waiting;
    }
}
