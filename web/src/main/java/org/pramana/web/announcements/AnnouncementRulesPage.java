package org.pramana.web.announcements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.pramana.announcement.AnnouncementRules;
import org.pramana.web.shell.Onward;

/** Backs /announcements/rules.xhtml: who may announce the cards of the collections that the visitor owns. */
@Named
@RequestScoped
public class AnnouncementRulesPage {

    @Inject
    AnnouncementRules rules;

    @Inject
    Onward onward;

    private List<AnnouncementRules.Rule> mine;

    /** Before anything is drawn: whoever may not see them is refused with a page of its own. */
    public void open() {
        mine = rules.mine();
    }

    public void letAuthors(AnnouncementRules.Rule rule, boolean authors) {
        rules.letAuthors(rule.collection(), authors);
        onward.say(authors ? "announcements.rules.authors.said" : "announcements.rules.owners.said", rule.name());
        onward.to("/announcements/rules.xhtml");
    }

    public List<AnnouncementRules.Rule> getMine() {
        if (mine == null) {
            open();
        }
        return mine;
    }
}
