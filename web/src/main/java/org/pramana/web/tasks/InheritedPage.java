package org.pramana.web.tasks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.pramana.verification.InheritedCards;
import org.pramana.verification.MyInheritance;
import org.pramana.web.shell.Onward;
import org.pramana.web.shell.Shell;

/** Backs /tasks/inherited.xhtml: cards that came to me because who looked after them is gone (behaviour.md §7). */
@Named
@RequestScoped
public class InheritedPage {

    @Inject
    MyInheritance inheritance;

    @Inject
    Onward onward;

    @Inject
    Shell shell;

    private List<InheritedCards> waiting;

    public List<InheritedCards> getWaiting() {
        if (waiting == null) {
            waiting = inheritance.waiting();
        }
        return waiting;
    }

    /** @param login empty for those that were nobody's */
    public void accept(String login) {
        onward.say("tasks.inherited.accepted", inheritance.accept(login));
        onward.to("/tasks/inherited.xhtml");
    }

    public void redistribute(String login) {
        onward.say("tasks.inherited.passed", inheritance.redistribute(login));
        shell.changed();
        onward.to("/tasks/inherited.xhtml");
    }
}
