package org.pramana.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.util.Messages;
import org.pramana.search.Gap;
import org.pramana.search.GapCheck;
import org.pramana.search.GoldenQuestion;
import org.pramana.search.SearchAdministration;
import org.pramana.web.words.PortalWords;

/** Backs the left side of /admin/search.xhtml: what was not found, who sees to it, and what has to stay found. */
@Named
@RequestScoped
public class GapsPage {

    private static final int SHOWN = 25;

    @Inject
    SearchAdministration administration;

    @Inject
    PortalWords words;

    private String topic;
    private String owner;
    private LocalDate dueOn;
    private List<Gap> gaps;
    private List<GoldenQuestion> golden;

    public void open() {
        gaps = administration.gaps(SHOWN);
        golden = administration.golden(SHOWN);
    }

    public String assign() {
        administration.assign(topic, owner, dueOn);
        return done("admin.search.gap.assigned");
    }

    public String check() {
        GapCheck check = administration.check();
        return done("admin.search.checked", check.closed(), check.fell());
    }

    private String done(String sentence, Object... arguments) {
        Messages.addFlashGlobalInfo("{0}", words.say(sentence, arguments));
        return "/admin/search.xhtml?faces-redirect=true";
    }

    /** The one that somebody is about to be named for; null where none was chosen. */
    public Gap getChosen() {
        return gaps == null ? null : gaps.stream().filter(gap -> gap.topic().equals(topic)).findFirst().orElse(null);
    }

    public List<Gap> getGaps() {
        return gaps;
    }

    public List<GoldenQuestion> getGolden() {
        return golden;
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(String topic) {
        this.topic = topic;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }
}
