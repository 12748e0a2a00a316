package org.pramana.web.questions;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.pramana.collection.CollectionLine;
import org.pramana.question.Known;
import org.pramana.question.NewQuestion;
import org.pramana.question.QuestionAsking;
import org.pramana.web.library.CardAddress;
import org.pramana.web.shell.Onward;
import org.pramana.web.shell.Shell;

/** Backs /questions/ask.xhtml: what is known already stands beside what is being asked. */
@Named
@ViewScoped
public class AskPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    QuestionAsking asking;

    @Inject
    Onward onward;

    @Inject
    Shell shell;

    private final String session = UUID.randomUUID().toString();
    private String title;
    private String detail;
    private String collection;
    private String card;
    private String to;
    private Known known = new Known(List.of(), List.of());

    public void open() {
        look();
    }

    public void look() {
        known = asking.known(title);
    }

    public void ask() {
        long id = asking.ask(new NewQuestion(collection, title, detail, card, to, session));
        onward.say("questions.asked");
        onward.to(QuestionPage.address(id));
    }

    public void join(long id) {
        asking.join(id, session);
        onward.say("questions.joined");
        onward.to(QuestionPage.address(id));
    }

    public void read(String slug) {
        asking.opened(session, slug, null);
        onward.to(CardAddress.of(slug));
    }

    public void look(long id) {
        asking.opened(session, null, id);
        onward.to(QuestionPage.address(id));
    }

    /** Collections whose readers and experts could be asked. */
    public List<CollectionLine> getCollections() {
        return shell.getCollections().stream().filter(line -> line.level() != null).toList();
    }

    public Known getKnown() {
        return known;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDetail() {
        return detail;
    }

    public void setDetail(String detail) {
        this.detail = detail;
    }

    public String getCollection() {
        return collection;
    }

    public void setCollection(String collection) {
        this.collection = collection;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getCard() {
        return card;
    }

    public void setCard(String card) {
        this.card = card;
    }
}
