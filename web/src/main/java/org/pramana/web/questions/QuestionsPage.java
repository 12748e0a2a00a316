package org.pramana.web.questions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.pramana.question.QuestionBrowsing;
import org.pramana.question.QuestionFilter;
import org.pramana.question.QuestionLine;
import org.pramana.store.Page;

/** Backs /questions/index.xhtml: all that I may read, or what I asked. */
@Named
@RequestScoped
public class QuestionsPage {

    static final int SHOWN = 20;

    @Inject
    QuestionBrowsing browsing;

    private String words;
    private boolean mine;
    private int first;
    private Page<QuestionLine> page;

    public void open() {
        page = browsing.list(mine ? QuestionFilter.MINE : QuestionFilter.ALL, words, first, SHOWN);
    }

    public Page<QuestionLine> getPage() {
        return page;
    }

    /** This list, for the pager. */
    public String getHref() {
        return "/questions/index.xhtml?" + (mine ? "mine=true&" : "") + (words == null ? "" : "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&");
    }

    public int getShown() {
        return SHOWN;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public boolean isMine() {
        return mine;
    }

    public void setMine(boolean mine) {
        this.mine = mine;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = Math.max(0, first);
    }
}
