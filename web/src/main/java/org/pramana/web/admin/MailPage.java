package org.pramana.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Messages;
import org.pramana.batch.JobControlRoom;
import org.pramana.notification.MailCounts;
import org.pramana.notification.MailLine;
import org.pramana.notification.MailRoom;
import org.pramana.store.Page;
import org.pramana.web.words.PortalWords;

/** Backs /admin/mail.xhtml. */
@Named
@RequestScoped
public class MailPage extends ListPage<MailLine> {

    private static final List<String> STATES = List.of("WAITING", "SENT", "DEAD");

    @Inject
    MailRoom room;

    @Inject
    JobControlRoom control;

    @Inject
    PortalWords words;

    private String state;
    private MailCounts counts;

    @Override
    public void open() {
        counts = room.counts();
        super.open();
    }

    @Override
    protected Page<MailLine> read(String words, int first, int size) {
        return room.mails(state, first, size);
    }

    @Override
    public String getHref() {
        return "?state=" + encoded(state) + "&";
    }

    public String retry(String id) {
        room.retry(Long.parseLong(id));
        return again(words.get("admin.mail.retried"));
    }

    /** A mail to myself, sent at once; where it does not leave, the list says why. */
    public String sendTest() {
        String address = room.writeTest();
        boolean left = control.sendMails() > 0;
        return again(words.say(left ? "admin.mail.test.sent" : "admin.mail.test.waits", address));
    }

    public String sendDigests() {
        return again(words.say("admin.mail.digests.sent", control.sendDigests()));
    }

    private String again(String sentence) {
        Messages.addFlashGlobalInfo("{0}", sentence);
        return "/admin/mail.xhtml?faces-redirect=true" + (state == null ? "" : "&state=" + state);
    }

    public MailCounts getCounts() {
        return counts;
    }

    public String getState() {
        return state;
    }

    public void setState(String wanted) {
        state = STATES.contains(wanted) ? wanted : null;
    }
}
