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
    private String cardKey;
    private String reason;
    private String colleague;
    private String colleagueKey;
    private String same;
    private String sameKey;
    private String tried;

    public void take() {
        answering.take(page.getId());
        done("questions.taken");
    }

    public void answer() {
        answering.text(page.getId(), text);
        done("questions.answered");
    }

    public void link() {
        answering.link(page.getId(), CardAddress.slug(named(cardKey, card)));
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
        String slug = CardAddress.slug(named(cardKey, card));
        answering.editCard(page.getId(), slug);
        onward.to("/studio/edit.xhtml?card=" + slug);
    }

    public void decline() {
        tried = "decline";
        answering.decline(page.getId(), reason);
        gone("questions.declined");
    }

    public void suggest() {
        tried = "suggest";
        answering.suggest(page.getId(), named(colleagueKey, colleague));
        gone("questions.suggested");
    }

    public void duplicate() {
        tried = "duplicate";
        String typed = named(sameKey, same);
        String number = typed == null ? "" : typed.replaceAll("^.*[#=/]", "").strip();
        answering.duplicate(page.getId(), number.matches("\\d{1,18}") ? Long.parseLong(number) : 0);
        gone("questions.merged");
    }

    public void dismiss() {
        tried = "dismiss";
        answering.dismiss(page.getId(), reason);
        done("questions.dismissed");
    }

    /** What was chosen while typing, or else what is typed: an address, a number or a login. */
    static String named(String key, String typed) {
        return key == null || key.isBlank() ? typed : key;
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

    public String getCardKey() {
        return cardKey;
    }

    public void setCardKey(String cardKey) {
        this.cardKey = cardKey;
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

    public String getColleagueKey() {
        return colleagueKey;
    }

    public void setColleagueKey(String colleagueKey) {
        this.colleagueKey = colleagueKey;
    }

    public String getSame() {
        return same;
    }

    public void setSame(String same) {
        this.same = same;
    }

    public String getSameKey() {
        return sameKey;
    }

    public void setSameKey(String sameKey) {
        this.sameKey = sameKey;
    }

    /** What was refused just now, so that its words stay in sight; null for nothing. */
    public String getTried() {
        return tried;
    }
}
