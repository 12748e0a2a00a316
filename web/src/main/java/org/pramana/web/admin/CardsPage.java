package org.pramana.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.pramana.insight.PortalFigures;
import org.pramana.insight.RedItem;
import org.pramana.insight.TroubledCard;
import org.pramana.store.Page;

/** Backs /admin/cards.xhtml: the cards behind a red item. Titles and trust of everything, no words of any (behaviour.md §1). */
@Named
@RequestScoped
public class CardsPage extends ListPage<TroubledCard> {

    @Inject
    PortalFigures figures;

    private RedItem.Kind red = RedItem.Kind.STUCK;

    @Override
    protected Page<TroubledCard> read(String words, int first, int size) {
        return figures.troubledCards(red, first, size);
    }

    @Override
    public String getHref() {
        return "?red=" + red + "&";
    }

    public String getRed() {
        return red.name();
    }

    public void setRed(String name) {
        red = RedItem.Kind.NOBODY_RESPONSIBLE.name().equals(name) ? RedItem.Kind.NOBODY_RESPONSIBLE : RedItem.Kind.STUCK;
    }
}
