package org.pramana.card;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.pramana.audit.Deed;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.words.InvalidInput;

/** Cards that publish or archive themselves at a moment (behaviour.md §2). {@link AppointmentKeeper} keeps what is arranged here. */
@Stateless
@RolesAllowed(Roles.CREATOR)
public class CardAppointments {

    @Inject
    CardRepository cards;

    @Inject
    CardDesk desk;

    @Inject
    Visitors visitors;

    @Inject
    Clock clock;

    @Inject
    Event<Deed> deeds;

    /** My draft publishes itself then, under the rules that hold then. Who wants to vouch must be there to do it. */
    public void publishAt(String slug, Publication how, Instant moment) {
        refuseIfPast("publishAt", moment);
        Visitor author = visitors.current();
        Card card = cards.forPublishing(author, slug);
        card.refuseIfArchived();
        desk.check(how);
        Draft draft = cards.draft(card.id(), author.id()).orElseThrow(() -> new CardConflict("card.no-draft"));
        draft.words().publishable();
        draft.publishLater(how, moment);
        deeds.fire(new Deed("card.publication-arranged", "card:" + slug, null, moment.toString()));
    }

    public void callOffPublication(String slug) {
        Visitor author = visitors.current();
        Card card = cards.forPublishing(author, slug);
        cards.draft(card.id(), author.id()).ifPresent(Draft::callOff);
        deeds.fire(new Deed("card.publication-called-off", "card:" + slug));
    }

    /**
     * Owners only.
     *
     * @param successor slug of the card to read instead from then on, or null
     */
    public void archiveAt(String slug, String successor, Instant moment) {
        refuseIfPast("archiveAt", moment);
        Visitor owner = visitors.current();
        Card card = cards.forOwner(owner, slug);
        card.archiveLater(owner.id(), cards.successor(owner, card, successor), moment);
        deeds.fire(new Deed("card.archiving-arranged", "card:" + slug, null, moment.toString()));
    }

    /** Owners only. */
    public void callOffArchiving(String slug) {
        cards.forOwner(visitors.current(), slug).callOff();
        deeds.fire(new Deed("card.archiving-called-off", "card:" + slug));
    }

    private void refuseIfPast(String field, Instant moment) {
        if (!moment.isAfter(clock.instant())) {
            throw new InvalidInput(field, "card.schedule-past");
        }
    }
}
