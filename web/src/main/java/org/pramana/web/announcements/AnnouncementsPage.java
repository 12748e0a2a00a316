package org.pramana.web.announcements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.pramana.announcement.AnnouncementLine;
import org.pramana.announcement.AnnouncementReading;
import org.pramana.announcement.AnnouncementStatus;
import org.pramana.announcement.Receipt;
import org.pramana.announcement.TeamLine;
import org.pramana.store.Page;
import org.pramana.web.shell.Shell;

/** Backs /announcements/index.xhtml, sent.xhtml and team.xhtml: three lists, of which each page reads its own. */
@Named
@RequestScoped
public class AnnouncementsPage {

    private static final int SIZE = 25;

    @Inject
    AnnouncementReading reading;

    @Inject
    AnnouncementStatus status;

    @Inject
    Shell shell;

    private int first;
    private Boolean manager;
    private List<Receipt> receipts;
    private Page<AnnouncementLine> sent;
    private Page<TeamLine> team;

    public List<Receipt> getReceipts() {
        if (receipts == null) {
            receipts = reading.receipts();
        }
        return receipts;
    }

    /** Before anything is drawn: whoever may not list them is refused with a page of its own. */
    public void openSent() {
        sent = status.sent(first, SIZE);
    }

    public void openTeam() {
        team = status.team(first, SIZE);
    }

    public Page<AnnouncementLine> getSent() {
        return sent;
    }

    public Page<TeamLine> getTeam() {
        return team;
    }

    /** Whether the tab of the people I answer for is worth showing. */
    public boolean isManager() {
        if (manager == null) {
            manager = shell.isConsumer() && status.answersForSomebody();
        }
        return manager;
    }

    public int getFirst() {
        return first;
    }

    public int getSize() {
        return SIZE;
    }

    public String getStart() {
        return String.valueOf(first);
    }

    public void setStart(String start) {
        first = start != null && start.matches("\\d{1,6}") ? Integer.parseInt(start) : 0;
    }
}
