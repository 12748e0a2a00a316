package org.pramana.web.questions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.pramana.question.QuestionAnswering;
import org.pramana.web.library.CardAddress;
import org.pramana.web.shell.Onward;

/** What an expert does on a question's page. */
@Named
@RequestScoped
public class AnswerDeeds {

    @Inject
    QuestionAnswering answering;

    @Inject
    QuestionPage page;

    @Inject
    Onward onward;

    private String text;
    private String card;
    private String reason;
    private String colleague;
    private String same;

    public void take() {
        answering.take(page.getId());
        done("questions.taken");
    }

    public void answer() {
        answering.text(page.getId(), text);
        done("questions.answered");
    }

    public void link() {
        answering.link(page.getId(), CardAddress.slug(card));
        done("questions.answered");
    }

    public void linkTo(String slug) {
        answering.link(page.getId(), slug);
        done("questions.answered");
    }

    public void newCard() {
        onward.to("/studio/edit.xhtml?card=" + answering.beginCard(page.getId()));
    }

    public void edit() {
        String slug = CardAddress.slug(card);
        answering.editCard(page.getId(), slug);
        onward.to("/studio/edit.xhtml?card=" + slug);
    }

    public void decline() {
        answering.decline(page.getId(), reason);
        gone("questions.declined");
    }

    public void suggest() {
        answering.suggest(page.getId(), colleague);
        gone("questions.suggested");
    }

    public void duplicate() {
        String number = same == null ? "" : same.replaceAll("^.*[#=/]", "").strip();
        answering.duplicate(page.getId(), number.matches("\\d{1,18}") ? Long.parseLong(number) : 0);
        gone("questions.merged");
    }

    public void dismiss() {
        answering.dismiss(page.getId(), reason);
        done("questions.dismissed");
    }

    private void done(String key) {
        onward.say(key);
        onward.to(QuestionPage.address(page.getId()));
    }

    private void gone(String key) {
        onward.say(key);
        onward.to("/questions/inbox.xhtml");
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getCard() {
        return card;
    }

    public void setCard(String card) {
        this.card = card;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getColleague() {
        return colleague;
    }

    public void setColleague(String colleague) {
        this.colleague = colleague;
    }

    public String getSame() {
        return same;
    }

    public void setSame(String same) {
        this.same = same;
    }
}
