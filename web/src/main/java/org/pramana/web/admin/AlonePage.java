package org.pramana.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.pramana.store.Page;
import org.pramana.verification.BusFactors;
import org.pramana.verification.LonelyCard;

/** Backs /admin/alone.xhtml: the cards of a collection, or of a team, that hang on one person at most. */
@Named
@RequestScoped
public class AlonePage extends ListPage<LonelyCard> {

    @Inject
    BusFactors factors;

    private String collection;
    private String team;

    @Override
    protected Page<LonelyCard> read(String words, int first, int size) {
        return factors.cards(collection, team, first, size);
    }

    @Override
    public String getHref() {
        return "?collection=" + encoded(collection) + "&team=" + encoded(team) + "&";
    }

    public String getCollection() {
        return collection;
    }

    public void setCollection(String collection) {
        this.collection = blankToNull(collection);
    }

    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = blankToNull(team);
    }

    private static String blankToNull(String key) {
        return key == null || key.isBlank() ? null : key.strip();
    }
}
