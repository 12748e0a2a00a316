package org.pramana.web.questions;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.pramana.question.QuestionAsking;
import org.pramana.question.QuestionBrowsing;
import org.pramana.question.QuestionDetail;
import org.pramana.search.Hit;
import org.pramana.web.library.CardAddress;
import org.pramana.web.shell.Onward;

/** Backs /questions/question.xhtml for those who want to know; {@link AnswerDeeds} is for those who do. */
@Named
@ViewScoped
public class QuestionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    QuestionBrowsing browsing;

    @Inject
    QuestionAsking asking;

    @Inject
    Onward onward;

    private long id;
    private String why;
    private String found;
    private String foundKey;
    private List<Hit> candidates = List.of();
    private transient QuestionDetail question;

    public static String address(long id) {
        return "/questions/question.xhtml?id=" + id;
    }

    /** Looking changes nothing: mail scanners follow links too. */
    public void open() {
        question = browsing.question(id);
        if (question.mayAnswer()) {
            candidates = asking.known(question.line().title()).cards();
        }
    }

    public void join() {
        asking.join(id, null);
        done("questions.joined");
    }

    public void helped() {
        asking.helped(id, true, null);
        browsing.seen(id);
        done("questions.helped.thanks");
    }

    public void helpedNot() {
        asking.helped(id, false, why);
        browsing.seen(id);
        done("questions.reopened.said");
    }

    public void seen() {
        browsing.seen(id);
        done("questions.seen.said");
    }

    public void withdraw() {
        asking.withdraw(id);
        done("questions.withdrawn.said");
    }

    public void linkFound() {
        asking.found(id, CardAddress.slug(AnswerDeeds.named(foundKey, found)));
        done("questions.found.said");
    }

    private void done(String key) {
        onward.say(key);
        onward.to(address(id));
    }

    public QuestionDetail getQuestion() {
        if (question == null) {
            question = browsing.question(id);
        }
        return question;
    }

    /** Cards that may say it already, for whoever answers. */
    public List<Hit> getCandidates() {
        return candidates;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getFound() {
        return found;
    }

    public void setFound(String found) {
        this.found = found;
    }

    public String getFoundKey() {
        return foundKey;
    }

    public void setFoundKey(String foundKey) {
        this.foundKey = foundKey;
    }
}
