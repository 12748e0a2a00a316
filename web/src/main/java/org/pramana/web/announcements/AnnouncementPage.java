package org.pramana.web.announcements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.pramana.announcement.AnnouncementLine;
import org.pramana.announcement.AnnouncementSending;
import org.pramana.announcement.AnnouncementSending.Receipts;
import org.pramana.announcement.AnnouncementStatus;
import org.pramana.announcement.AskedPerson;
import org.pramana.announcement.GroupProgress;
import org.pramana.announcement.PersonState;
import org.pramana.announcement.UnknownAnnouncement;
import org.pramana.store.Page;
import org.pramana.web.shell.Onward;

/** Backs /announcements/announcement.xhtml: how far one is, by group and by person, and what its sender can do about it. */
@Named
@RequestScoped
public class AnnouncementPage {

    private static final int SIZE = 50;

    @Inject
    AnnouncementStatus status;

    @Inject
    AnnouncementSending sending;

    @Inject
    Onward onward;

    @Inject
    HttpServletRequest request;

    private long id;
    private int first;
    private PersonState state;
    private AnnouncementLine line;
    private Page<AskedPerson> people;
    private List<GroupProgress> groups;

    public void open() {
        line = status.one(id);
        people = status.people(id, state, first, SIZE);
        groups = status.groups(id);
    }

    public void keep() {
        sending.decide(id, Receipts.KEEP);
        done("announcements.kept");
    }

    public void askAgain() {
        sending.decide(id, Receipts.ASK_AGAIN);
        done("announcements.asked-again");
    }

    public void close() {
        sending.close(id);
        done("announcements.closed");
    }

    /** The person and why come with the form: there is one for each. */
    public void exempt() {
        sending.exempt(id, String.valueOf(request.getParameter("login")), request.getParameter("reason"));
        done("announcements.exempted");
    }

    public void askAfterAll() {
        sending.askAfterAll(id, String.valueOf(request.getParameter("login")));
        done("announcements.exempt-no-more");
    }

    private void done(String sentence) {
        onward.say(sentence);
        onward.to("/announcements/announcement.xhtml?id=" + id);
    }

    public AnnouncementLine getLine() {
        return line;
    }

    public Page<AskedPerson> getPeople() {
        return people;
    }

    public List<GroupProgress> getGroups() {
        return groups;
    }

    public PersonState[] getStates() {
        return PersonState.values();
    }

    public String getHref() {
        return "/announcements/announcement.xhtml?id=" + id + (state == null ? "" : "&state=" + state) + "&";
    }

    public String getId() {
        return String.valueOf(id);
    }

    public void setId(String given) {
        if (given == null || !given.matches("\\d{1,18}")) {
            throw new UnknownAnnouncement(0);
        }
        id = Long.parseLong(given);
    }

    public String getState() {
        return state == null ? null : state.name();
    }

    public void setState(String given) {
        state = Stream.of(PersonState.values()).filter(known -> known.name().equals(given)).findFirst().orElse(null);
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
