package org.pramana.web.questions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.pramana.question.ExpertGroups;
import org.pramana.question.QuestionBrowsing;
import org.pramana.question.QuestionFilter;
import org.pramana.question.QuestionLine;
import org.pramana.store.Page;
import org.pramana.web.shell.Onward;

/** Backs /questions/inbox.xhtml: what is with me, what nobody has, what waits to become a card, and how much I can bear. */
@Named
@RequestScoped
public class InboxPage {

    private static final int SHOWN = 50;

    @Inject
    QuestionBrowsing browsing;

    @Inject
    ExpertGroups experts;

    @Inject
    Onward onward;

    private Page<QuestionLine> withMe;
    private Page<QuestionLine> free;
    private Page<QuestionLine> toCapture;
    private Integer budget;
    private int asked;
    private boolean byMail;

    public void open() {
        withMe = browsing.list(QuestionFilter.WITH_ME, null, 0, SHOWN);
        free = browsing.list(QuestionFilter.FREE, null, 0, SHOWN);
        toCapture = browsing.list(QuestionFilter.TO_CAPTURE, null, 0, SHOWN);
        ExpertGroups.Habit habit = experts.habit();
        budget = habit.weekly();
        asked = habit.asked();
        byMail = habit.byMail();
    }

    public void allow() {
        experts.allow(budget == null ? 0 : budget, byMail);
        onward.say("questions.budget.kept", budget == null ? 0 : budget);
        onward.to("/questions/inbox.xhtml");
    }

    public List<QuestionLine> getWithMe() {
        return withMe.rows();
    }

    public List<QuestionLine> getFree() {
        return free.rows();
    }

    public List<QuestionLine> getToCapture() {
        return toCapture.rows();
    }

    /** How many have come this week. */
    public int getAsked() {
        return asked;
    }

    public boolean isByMail() {
        return byMail;
    }

    public void setByMail(boolean byMail) {
        this.byMail = byMail;
    }

    public Integer getBudget() {
        return budget;
    }

    public void setBudget(Integer budget) {
        this.budget = budget;
    }
}
