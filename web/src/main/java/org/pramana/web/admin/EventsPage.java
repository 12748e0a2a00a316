package org.pramana.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.pramana.collection.CollectionCatalogue;
import org.pramana.collection.CollectionLine;
import org.pramana.occasion.Occasion;
import org.pramana.occasion.OccasionPlan;
import org.pramana.occasion.OccasionWish;
import org.pramana.occasion.Occasions;
import org.pramana.store.Page;
import org.pramana.web.words.PortalWords;

/** Backs /admin/events.xhtml: what was raised, a new event, and what it would do before anybody raises it. */
@Named
@RequestScoped
public class EventsPage extends ListPage<Occasion> {

    @Inject
    Occasions occasions;

    @Inject
    CollectionCatalogue catalogue;

    @Inject
    PortalWords words;

    private final EventForm form = new EventForm();
    private OccasionPlan plan;

    @Override
    protected Page<Occasion> read(String words, int first, int size) {
        return occasions.newest(first, size);
    }

    /** Only looks. */
    public void preview() {
        plan = occasions.plan(form.wish());
    }

    public String raise() {
        long id = occasions.raise(form.wish());
        Messages.addFlashGlobalInfo("{0}", words.say("event.raised", form.getName()));
        return "/admin/event.xhtml?faces-redirect=true&id=" + id;
    }

    public EventForm getForm() {
        return form;
    }

    /** Once it was seen what it would do, and while that click is on its way. */
    public boolean isSeen() {
        return plan != null && plan.cards() > 0 || Faces.getRequestParameter("raise:yes") != null;
    }

    /** Null before it was asked for. */
    public OccasionPlan getPlan() {
        return plan;
    }

    public List<CollectionLine> getCollections() {
        return catalogue.mine();
    }

    public OccasionWish.Choice[] getChoices() {
        return OccasionWish.Choice.values();
    }
}
