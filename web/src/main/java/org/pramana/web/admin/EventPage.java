package org.pramana.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.pramana.occasion.Occasion;
import org.pramana.occasion.OccasionCard;
import org.pramana.occasion.Occasions;
import org.pramana.store.Page;
import org.pramana.web.words.PortalWords;

/** Backs /admin/event.xhtml: one event, how far its cards have come, and taking it back. */
@Named
@RequestScoped
public class EventPage extends ListPage<OccasionCard> {

    @Inject
    Occasions occasions;

    @Inject
    PortalWords words;

    private long id;
    private Occasion event;

    @PostConstruct
    void identify() {
        id = AddressNumber.longOf(Faces.getRequestParameter("id"));
    }

    @Override
    protected Page<OccasionCard> read(String words, int first, int size) {
        return occasions.cards(id, first, size);
    }

    @Override
    public String getHref() {
        return "?id=" + id + "&";
    }

    public String undo() {
        Occasion undone = occasions.undo(id);
        Messages.addFlashGlobalInfo("{0}", words.say("event.undone", undone.name()));
        return "/admin/event.xhtml?faces-redirect=true&id=" + id;
    }

    public Occasion getEvent() {
        if (event == null) {
            event = occasions.one(id);
        }
        return event;
    }
}
