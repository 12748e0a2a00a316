package org.pramana.web.studio;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.pramana.duplicate.DuplicateDesk;
import org.pramana.duplicate.DuplicatePairs;
import org.pramana.web.shell.Onward;

/** Backs /studio/duplicates.xhtml: pairs of cards that say nearly the same and that I may write. */
@Named
@RequestScoped
public class DuplicatesPage {

    private static final int SIZE = 20;

    @Inject
    DuplicateDesk desk;

    @Inject
    Onward onward;

    private int first;
    private DuplicatePairs found;

    /** @param pair both slugs, as the button has them: it means the pair beside it, whatever the list is by now */
    public void different(String pair) {
        String[] slugs = pair.split(" ", 2);
        desk.dismiss(slugs[0], slugs[slugs.length - 1]);
        onward.say("studio.duplicates.dismissed");
        onward.to("/studio/duplicates.xhtml");
    }

    public DuplicatePairs getFound() {
        if (found == null) {
            found = desk.pairs(Math.max(0, first), SIZE);
        }
        return found;
    }

    public int getSize() {
        return SIZE;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
    }
}
