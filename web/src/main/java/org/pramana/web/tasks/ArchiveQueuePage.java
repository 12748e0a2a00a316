package org.pramana.web.tasks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Messages;
import org.pramana.store.Page;
import org.pramana.verification.ArchiveLine;
import org.pramana.verification.ArchiveQueue;
import org.pramana.web.words.PortalWords;

/** Backs /tasks/archive.xhtml: what goes into the archive soon, and what is to stay. */
@Named
@RequestScoped
public class ArchiveQueuePage {

    private static final int SIZE = 25;

    @Inject
    ArchiveQueue queue;

    @Inject
    PortalWords words;

    private int first;
    private Page<ArchiveLine> page;

    public void open() {
        page = queue.lines(first, SIZE);
    }

    public String keep(String slug) {
        queue.keep(slug);
        Messages.addFlashGlobalInfo("{0}", words.get("tasks.archive-queue.kept"));
        return "/tasks/archive.xhtml?faces-redirect=true";
    }

    /** Read before a form of it is answered too: its buttons are the rows'. */
    public Page<ArchiveLine> getPage() {
        if (page == null) {
            open();
        }
        return page;
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
