package org.pramana.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.pramana.store.Page;
import org.pramana.verification.BulkChanges;
import org.pramana.verification.BulkLine;
import org.pramana.verification.BulkOutcome;
import org.pramana.verification.BulkRun;
import org.pramana.web.shell.Onward;
import org.pramana.web.shell.Shell;

/** Backs /library/many-run.xhtml: how far a change of many cards is, what became of each, and the way back. */
@Named
@RequestScoped
public class ManyRunPage {

    private static final int SIZE = 50;

    @Inject
    BulkChanges changes;

    @Inject
    Onward onward;

    @Inject
    Shell shell;

    private BulkRun run;
    private Page<BulkLine> refused;
    private Page<BulkLine> lines;

    /** Who watches gets the page anew when it is over, with all that it has to say. */
    public void open() {
        if (!getRun().running() && "report:watch".equals(Faces.getRequestParameter("jakarta.faces.source"))) {
            onward.to("/library/many-run.xhtml?run=" + getRun().id());
        }
    }

    public BulkRun getRun() {
        if (run == null) {
            run = changes.run(number("run"));
        }
        return run;
    }

    public List<BulkLine> getRefused() {
        if (refused == null) {
            refused = changes.lines(getRun().id(), BulkOutcome.REFUSED, 0, ManyPage.SHOWN);
        }
        return refused.rows();
    }

    public Page<BulkLine> getLines() {
        if (lines == null) {
            lines = changes.lines(getRun().id(), null, getFirst(), SIZE);
        }
        return lines;
    }

    public void undo() {
        BulkRun undone = changes.undo(getRun().id());
        onward.say("library.many.undone", undone.undone(), undone.kept());
        shell.changed();
        onward.to("/library/many-run.xhtml?run=" + undone.id());
    }

    public int getFirst() {
        return (int) number("first");
    }

    public int getSize() {
        return SIZE;
    }

    private static long number(String name) {
        String given = Faces.getRequestParameter(name);
        return given != null && given.matches("\\d{1,9}") ? Long.parseLong(given) : 0;
    }
}
