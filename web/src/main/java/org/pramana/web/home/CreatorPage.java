package org.pramana.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.pramana.card.CardAuthoring;
import org.pramana.card.CardPublication;
import org.pramana.card.DraftLine;
import org.pramana.store.Page;
import org.pramana.verification.MyTasks;
import org.pramana.verification.TaskLine;
import org.pramana.verification.TaskOrder;
import org.pramana.web.tasks.LoadChart;
import org.pramana.web.words.PortalWords;
import org.pramana.web.words.When;

/** Backs /home/creator.xhtml, the tab "Verifying": what is due, what I have begun, what waits for a yes, and what the coming weeks bring. */
@Named
@RequestScoped
public class CreatorPage {

    private static final int SHOWN = 6;
    private static final int DRAFTS_SHOWN = 5;

    @Inject
    MyTasks tasks;

    @Inject
    CardAuthoring authoring;

    @Inject
    CardPublication publication;

    @Inject
    When when;

    @Inject
    PortalWords words;

    private Page<TaskLine> queue;
    private List<DraftLine> drafts;
    private List<DraftLine> waiting;
    private LoadChart load;

    public void open() {
        queue = tasks.queue(TaskOrder.PRIORITY, 0, SHOWN);
        drafts = authoring.drafts();
        waiting = publication.waiting();
        load = LoadChart.of(tasks.load(), when, words);
    }

    public List<TaskLine> getTasks() {
        return queue.rows();
    }

    public int getWaitingTasks() {
        return queue.total();
    }

    /** Points of reader trust that the cards shown would win together. */
    public double getGain() {
        return queue.rows().stream().mapToDouble(TaskLine::gain).sum();
    }

    public List<DraftLine> getDrafts() {
        return drafts.stream().filter(draft -> draft.askedAt() == null).limit(DRAFTS_SHOWN).toList();
    }

    public int getMoreDrafts() {
        return (int) drafts.stream().filter(draft -> draft.askedAt() == null).count() - getDrafts().size();
    }

    /** My own requests to publish that nobody has decided on. */
    public List<DraftLine> getAsked() {
        return drafts.stream().filter(draft -> draft.askedAt() != null).toList();
    }

    /** What waits for my own yes. */
    public List<DraftLine> getApprovals() {
        return waiting;
    }

    public LoadChart getLoad() {
        return load;
    }
}
