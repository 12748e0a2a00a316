package org.pramana.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.pramana.card.CardCatalogue;
import org.pramana.card.CardFilter;
import org.pramana.card.CardLine;
import org.pramana.card.CardShelf;
import org.pramana.card.UsedCard;
import org.pramana.follow.ForYou;
import org.pramana.follow.ForYouCard;
import org.pramana.web.shell.Shell;

/** Backs /home/index.xhtml: one question for each list, one more for what the caller looked for lately, whatever the lists hold. */
@Named
@RequestScoped
public class HomePage {

    private static final int LINES = 6;

    @Inject
    CardCatalogue catalogue;

    @Inject
    CardShelf shelf;

    @Inject
    Shell shell;

    @Inject
    ForYou forYou;

    private List<ForYouCard> fresh = List.of();
    private List<UsedCard> used = List.of();
    private List<CardLine> favourites = List.of();
    private List<CardLine> mine = List.of();

    public void open() {
        if (!shell.isConsumer()) {
            return;
        }
        fresh = forYou.list(LINES);
        used = catalogue.mostUsed(LINES);
        favourites = shelf.favourites(LINES);
        if (shell.isCreator()) {
            mine = catalogue.first(CardFilter.any().by(shell.getVisitor().login()), LINES);
        }
    }

    public List<ForYouCard> getFresh() {
        return fresh;
    }

    /** Why it is here; null where it is only new. */
    public String because(ForYouCard card) {
        return card.because(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    public List<UsedCard> getUsed() {
        return used;
    }

    public List<CardLine> getFavourites() {
        return favourites;
    }

    public List<CardLine> getMine() {
        return mine;
    }
}
