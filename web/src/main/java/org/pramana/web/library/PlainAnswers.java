package org.pramana.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.pramana.question.PlainAnswer;
import org.pramana.question.QuestionBrowsing;

/** What colleagues have answered in plain words, beside the cards that were found: only where no verified card says it (behaviour.md §13). */
@Named
@RequestScoped
public class PlainAnswers {

    private static final int SHOWN = 3;

    @Inject
    QuestionBrowsing questions;

    @Inject
    LibraryPage page;

    private List<PlainAnswer> found = List.of();

    /** After the page has searched. */
    public void open() {
        if (page.getFound() != null && page.getFound().answer() == null && page.getAt().first() == 0) {
            found = questions.plainAnswers(page.getAt().words(), SHOWN);
        }
    }

    public List<PlainAnswer> getFound() {
        return found;
    }
}
