package org.pramana.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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

    private List<Gap> gaps;
    private List<GoldenQuestion> golden;

    public void open() {
        gaps = administration.gaps(SHOWN);
        golden = administration.golden(SHOWN);
    }

    public String check() {
        GapCheck check = administration.check();
        return done("admin.search.checked", check.closed(), check.fell());
    }

    private String done(String sentence, Object... arguments) {
        Messages.addFlashGlobalInfo("{0}", words.say(sentence, arguments));
        return "/admin/search.xhtml?faces-redirect=true";
    }

    public List<Gap> getGaps() {
        return gaps;
    }

    public List<GoldenQuestion> getGolden() {
        return golden;
    }
}
