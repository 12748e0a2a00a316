package org.pramana.web.questions;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.pramana.card.CardCatalogue;
import org.pramana.collection.CollectionLine;
import org.pramana.people.Party;
import org.pramana.people.PartyKey;
import org.pramana.people.PeopleDirectory;
import org.pramana.question.ExpertGroups;
import org.pramana.question.Known;
import org.pramana.question.NewQuestion;
import org.pramana.question.QuestionAsking;
import org.pramana.question.QuestionBrowsing;
import org.pramana.web.library.CardAddress;
import org.pramana.web.shell.Onward;
import org.pramana.web.shell.Shell;

/** Backs /questions/ask.xhtml: what is known already stands beside what is being asked. */
@Named
@ViewScoped
public class AskPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int OFFERED = 8;

    @Inject
    QuestionAsking asking;

    @Inject
    QuestionBrowsing browsing;

    @Inject
    ExpertGroups experts;

    @Inject
    PeopleDirectory directory;

    @Inject
    CardCatalogue catalogue;

    @Inject
    Onward onward;

    @Inject
    Shell shell;

    private final String session = UUID.randomUUID().toString();
    private String title;
    private String detail;
    private String collection;
    private String card;
    private String about;
    private Party to;
    private String group;
    private boolean thisPerson;
    private Known known = new Known(List.of(), List.of());

    public void open() {
        about = card == null ? null : catalogue.page(card).title();
        look();
    }

    public void look() {
        known = asking.known(title);
    }

    public void ask() {
        String offered = group;
        choose(thisPerson);
        if (group != null && !group.equals(offered)) {
            return; // of another collection by now: the asker sees the offer first
        }
        String wanted = named();
        long id = asking.ask(new NewQuestion(collection, title, detail, card, wanted, session));
        if (wanted == null || wanted.equals(browsing.question(id).assigneeLogin())) {
            onward.say("questions.asked");
        } else {
            onward.say("questions.asked.others", to.name());
        }
        onward.to(QuestionPage.address(id));
    }

    public List<Party> people(String words) {
        return directory.people(words, OFFERED).stream().map(person -> new Party(PartyKey.person(person.login()), person.name(), false)).toList();
    }

    /** Somebody is named: whether a group would answer sooner. */
    public void choose() {
        choose(false);
    }

    private void choose(boolean insisted) {
        thisPerson = insisted;
        group = to == null ? null : experts.groupOf(to.key().key(), collection, card).orElse(null);
    }

    /** The group, unless the asker insists (behaviour.md §13). */
    private String named() {
        return to == null || group != null && !thisPerson ? null : to.key().key();
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

    public Party getTo() {
        return to;
    }

    public void setTo(Party to) {
        this.to = to;
    }

    /** Name of the expert group that the named person is in; null for none. */
    public String getGroup() {
        return group;
    }

    public boolean isThisPerson() {
        return thisPerson;
    }

    public void setThisPerson(boolean thisPerson) {
        this.thisPerson = thisPerson;
    }

    /** Title of the card that it is asked from; null for none. */
    public String getAbout() {
        return about;
    }

    public String getCard() {
        return card;
    }

    public void setCard(String card) {
        this.card = card;
    }
}
