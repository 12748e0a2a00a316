package org.pramana.web.studio;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.pramana.card.CardCatalogue;
import org.pramana.card.CardHistory;
import org.pramana.card.CardPage;
import org.pramana.card.Publication;
import org.pramana.card.Published;
import org.pramana.card.UnknownCard;
import org.pramana.card.VersionDiff;
import org.pramana.card.VersionLine;
import org.pramana.web.library.CardAddress;
import org.pramana.web.shell.Onward;
import org.pramana.web.words.PortalWords;

/** Backs /studio/versions.xhtml: what the card said before, any two of them beside each other, and an old one back. */
@Named
@ViewScoped
public class VersionsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CardHistory history;

    @Inject
    CardCatalogue catalogue;

    @Inject
    Onward onward;

    @Inject
    PortalWords words;

    private String card;
    private Integer from;
    private Integer to;

    private transient CardPage page;
    private transient List<VersionLine> versions;
    private transient VersionDiff diff;

    /** Without a choice: the newest against the one before it. */
    public void open() {
        if (card == null) {
            throw new UnknownCard("");
        }
        if (getVersions().isEmpty()) {
            return;
        }
        int newest = versions.get(0).version();
        int right = to == null ? newest : to;
        int left = from == null ? Math.max(right - 1, versions.get(versions.size() - 1).version()) : from;
        from = Math.min(left, right);
        to = Math.max(left, right);
    }

    public void restore(int version) {
        Published published = history.restore(card, version, Publication.plain(words.say("studio.versions.restored.note", version)));
        switch (published.outcome()) {
            case PUBLISHED -> onward.say("studio.versions.restored", version, published.version());
            case REQUESTED -> onward.say("studio.requested");
            case UNCHANGED -> onward.say("studio.unchanged");
        }
        onward.to(CardAddress.of(card));
    }

    public CardPage getPage() {
        if (page == null) {
            page = catalogue.page(card);
        }
        return page;
    }

    public List<VersionLine> getVersions() {
        if (versions == null) {
            versions = history.versions(card);
        }
        return versions;
    }

    /** Null where there is only one version to see. */
    public VersionDiff getDiff() {
        if (diff == null && from != null && !from.equals(to)) {
            diff = history.diff(card, from, to);
        }
        return diff;
    }

    public String getCard() {
        return card;
    }

    public void setCard(String card) {
        this.card = card;
    }

    public Integer getFrom() {
        return from;
    }

    public void setFrom(Integer from) {
        this.from = from;
    }

    public Integer getTo() {
        return to;
    }

    public void setTo(Integer to) {
        this.to = to;
    }
}
