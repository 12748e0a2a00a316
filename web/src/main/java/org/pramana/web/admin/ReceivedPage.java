package org.pramana.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.pramana.batch.JobControlRoom;
import org.pramana.question.MailOutcome;
import org.pramana.question.MailboxState;
import org.pramana.question.QuestionMailRoom;
import org.pramana.question.ReceivedMail;
import org.pramana.store.Page;

/** Backs /admin/received.xhtml. */
@Named
@RequestScoped
public class ReceivedPage extends ListPage<ReceivedMail> {

    private static final List<MailOutcome> OUTCOMES = Arrays.stream(MailOutcome.values()).filter(outcome -> outcome != MailOutcome.KNOWN).toList();

    @Inject
    QuestionMailRoom room;

    @Inject
    JobControlRoom control;

    private MailOutcome outcome;
    private Map<MailOutcome, Integer> counts;
    private MailboxState mailbox;

    @Override
    public void open() {
        counts = room.counts();
        mailbox = room.state();
        super.open();
    }

    @Override
    protected Page<ReceivedMail> read(String words, int first, int size) {
        return room.mails(outcome, first, size);
    }

    @Override
    public String getHref() {
        return "?outcome=" + getOutcome() + "&";
    }

    /** Whether people can ask by mail at all. */
    public boolean isConfigured() {
        return control.questionsComeByMail();
    }

    public MailboxState getMailbox() {
        return mailbox;
    }

    public List<MailOutcome> getOutcomes() {
        return OUTCOMES;
    }

    public int count(MailOutcome of) {
        return counts.getOrDefault(of, 0);
    }

    public static String tone(MailOutcome of) {
        return switch (of) {
            case ASKED, JOINED, ANSWERED -> "ok";
            case REFUSED -> "bad";
            default -> "";
        };
    }

    public String getOutcome() {
        return outcome == null ? "" : outcome.name();
    }

    public void setOutcome(String wanted) {
        outcome = OUTCOMES.stream().filter(one -> one.name().equals(wanted)).findFirst().orElse(null);
    }
}
