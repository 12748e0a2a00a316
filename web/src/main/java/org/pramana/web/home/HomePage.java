package org.pramana.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.pramana.card.CardCatalogue;
import org.pramana.card.CardFilter;
import org.pramana.card.CardLine;
import org.pramana.card.CardShelf;
import org.pramana.card.FreshCard;
import org.pramana.card.UsedCard;
import org.pramana.web.shell.Shell;

/** Backs /home/index.xhtml: one question for each list, six with the caller's own, whatever the lists hold. */
@Named
@RequestScoped
public class HomePage {

    private static final Duration NEWS = Duration.ofDays(14);
    private static final int LINES = 6;

    @Inject
    CardCatalogue catalogue;

    @Inject
    CardShelf shelf;

    @Inject
    Shell shell;

    @Inject
    Clock clock;

    private List<FreshCard> fresh = List.of();
    private List<UsedCard> used = List.of();
    private List<CardLine> favourites = List.of();
    private List<CardLine> mine = List.of();

    public void open() {
        if (!shell.isConsumer()) {
            return;
        }
        fresh = catalogue.fresh(clock.instant().minus(NEWS), LINES);
        used = catalogue.mostUsed(LINES);
        favourites = shelf.favourites(LINES);
        if (shell.isCreator()) {
            mine = catalogue.list(CardFilter.any().by(shell.getVisitor().login()), 0, LINES).lines();
        }
    }

    public List<FreshCard> getFresh() {
        return fresh;
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
