package org.pramana.web.announcements;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pramana.announcement.AnnouncementSending;
import org.pramana.card.CardCatalogue;
import org.pramana.card.CardPage;
import org.pramana.card.UnknownCard;
import org.pramana.people.Party;
import org.pramana.people.PartyKey;
import org.pramana.people.PeopleDirectory;
import org.pramana.trust.Stamp;
import org.pramana.web.shell.Onward;
import org.pramana.web.words.When;

/** Backs /studio/announce.xhtml: whom to tell of a card, and what is wanted of them. */
@Named
@ViewScoped
public class AnnouncePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int OFFERED = 8;

    @Inject
    AnnouncementSending sending;

    @Inject
    CardCatalogue catalogue;

    @Inject
    PeopleDirectory directory;

    @Inject
    When when;

    @Inject
    Onward onward;

    private final AnnounceForm form = new AnnounceForm();
    private final List<Party> to = new ArrayList<>();
    private String card;
    private String title;
    private Stamp stamp;
    private Party chosen;
    private int reach;

    public void open() {
        if (card == null) {
            throw new UnknownCard("");
        }
        CardPage page = catalogue.page(card);
        sending.reach(card, List.of()); // whoever may not announce it is told now, not after filling the form in
        title = page.title();
        stamp = page.stamp();
    }

    public List<Party> suggest(String words) {
        Stream<Party> groups = directory.groups(words, OFFERED).stream().map(group -> new Party(PartyKey.group(group.key()), group.name(), false));
        Stream<Party> people = directory.people(words, OFFERED).stream().map(person -> new Party(PartyKey.person(person.login()), person.name(), false));
        return Stream.concat(groups, people).filter(party -> to.stream().noneMatch(named -> named.key().equals(party.key()))).toList();
    }

    public void add() {
        if (chosen != null && to.stream().noneMatch(named -> named.key().equals(chosen.key()))) {
            to.add(chosen);
        }
        chosen = null;
        count();
    }

    public void remove(Party party) {
        to.remove(party);
        count();
    }

    public void announce() {
        Instant at = form.getMoment() == null ? null : when.instant(form.getMoment());
        long id = sending.announce(card, form.wanted(to.stream().map(Party::key).toList(), at));
        if (at == null) {
            onward.say("announcements.announced", title);
        } else {
            onward.say("announcements.announced.later", title, when.moment(at));
        }
        onward.to("/announcements/announcement.xhtml?id=" + id);
    }

    private void count() {
        reach = sending.reach(card, to.stream().map(Party::key).toList());
    }

    public boolean isDoubtful() {
        return stamp.trust().needsVerification();
    }

    public AnnounceForm getForm() {
        return form;
    }

    public List<Party> getTo() {
        return to;
    }

    /** How many would be told. */
    public int getReach() {
        return reach;
    }

    public String getTitle() {
        return title;
    }

    public Stamp getStamp() {
        return stamp;
    }

    public String getCard() {
        return card;
    }

    public void setCard(String card) {
        this.card = card;
    }

    public Party getChosen() {
        return chosen;
    }

    public void setChosen(Party chosen) {
        this.chosen = chosen;
    }
}
