package org.pramana.web.studio;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.pramana.card.CardAuthoring;
import org.pramana.card.CardCatalogue;
import org.pramana.card.CardFilter;
import org.pramana.card.CardLines;
import org.pramana.card.CardPublication;
import org.pramana.card.CardRetirement;
import org.pramana.card.DraftLine;
import org.pramana.trust.Lifecycle;
import org.pramana.web.library.CardAddress;
import org.pramana.web.shell.Onward;
import org.pramana.web.shell.Shell;

/** Backs /studio/index.xhtml: what I have begun, what waits for somebody's yes, and what has been put away. */
@Named
@ViewScoped
public class DraftsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 20;

    @Inject
    CardAuthoring authoring;

    @Inject
    CardPublication publication;

    @Inject
    CardCatalogue catalogue;

    @Inject
    CardRetirement retirement;

    @Inject
    Onward onward;

    @Inject
    Shell shell;

    private int first;

    // as they were shown: a button means the line that it stood in
    private transient List<DraftLine> drafts;
    private transient List<DraftLine> waiting;
    private transient CardLines archived;

    public void discard(String slug) {
        authoring.discard(slug);
        onward.say("studio.discarded");
        onward.to("/studio/index.xhtml");
    }

    public void restore(String slug) {
        retirement.restore(slug);
        shell.changed();
        onward.say("studio.archive.restored");
        onward.to(CardAddress.of(slug));
    }

    public List<DraftLine> getDrafts() {
        if (drafts == null) {
            drafts = authoring.drafts();
        }
        return drafts;
    }

    public List<DraftLine> getWaiting() {
        if (waiting == null) {
            waiting = publication.waiting();
        }
        return waiting;
    }

    public CardLines getArchived() {
        if (archived == null) {
            archived = catalogue.list(CardFilter.any().at(Lifecycle.ARCHIVED), first, SHOWN);
        }
        return archived;
    }

    public int getShown() {
        return SHOWN;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = Math.max(0, first);
    }
}
