package org.pramana.web.studio;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.pramana.card.BodyFormat;
import org.pramana.card.CardCatalogue;
import org.pramana.card.CardPage;
import org.pramana.card.CardVersionText;
import org.pramana.card.CardWords;
import org.pramana.card.DuplicateMerging;
import org.pramana.card.Duplicates;
import org.pramana.card.MergeOrder;
import org.pramana.card.Merged;
import org.pramana.card.UnknownCard;
import org.pramana.collection.CollectionCatalogue;
import org.pramana.collection.CollectionLine;
import org.pramana.search.Alike;
import org.pramana.search.CardSearch;
import org.pramana.trust.Lifecycle;
import org.pramana.web.library.CardAddress;
import org.pramana.web.shell.Onward;
import org.pramana.web.shell.Shell;

/**
 * Backs /studio/merge.xhtml: two cards that answer the same question become one (behaviour.md §3 row 18). Which one stays is in the address, so that
 * "the other one" is a link; what the survivor shall say is chosen and shown before anything happens.
 */
@Named
@ViewScoped
public class MergePage implements Serializable {

    /** Whose text the survivor has from then on. */
    public enum Text {
        SURVIVOR,
        DUPLICATE,
        BOTH
    }

    private static final long serialVersionUID = 1L;
    private static final int ALIKE_LOOKED_AT = 20;
    private static final int ALIKE_SHOWN = 5;

    @Inject
    DuplicateMerging merging;

    @Inject
    CardCatalogue catalogue;

    @Inject
    CollectionCatalogue collections;

    @Inject
    CardSearch search;

    @Inject
    Onward onward;

    @Inject
    Shell shell;

    private String card;
    private String with;
    private String title;
    private String survivorTitle;
    private Text text = Text.SURVIVOR;
    private int survivorVersion;
    private int duplicateVersion;

    private transient Duplicates pair;
    private transient List<Alike> alike;
    private boolean published;

    public void open() {
        if (card == null) {
            throw new UnknownCard("");
        }
        with = CardAddress.slug(with);
        if (with == null) {
            CardPage survivor = catalogue.page(card);
            survivorTitle = survivor.title();
            published = survivor.lifecycle() == Lifecycle.PUBLISHED;
        } else {
            survivorTitle = getPair().survivor().words().title();
            title = survivorTitle;
            survivorVersion = pair.survivor().words().version();
            duplicateVersion = pair.duplicate().words().version();
        }
    }

    /** Somebody chose another text; the page shows it. */
    public void choose() {
        title = text == Text.DUPLICATE ? getPair().duplicate().words().title() : getPair().survivor().words().title();
    }

    public void merge() {
        Merged merged = merging.merge(
                card, with, new MergeOrder(new CardWords(title == null ? "" : title, getBody(), BodyFormat.HTML, tags(), aliases()), survivorVersion, duplicateVersion, null));
        shell.changed();
        onward.say(merged.textChanged() ? "studio.merge.done.changed" : "studio.merge.done", merged.favourites(), merged.links());
        onward.to(CardAddress.of(card));
    }

    /** What the survivor would say. */
    public String getBody() {
        CardVersionText stays = getPair().survivor().words();
        CardVersionText goes = getPair().duplicate().words();
        return switch (text) {
            case SURVIVOR -> stays.bodyHtml();
            case DUPLICATE -> goes.bodyHtml();
            case BOTH -> stays.bodyHtml() + goes.bodyHtml();
        };
    }

    private List<String> tags() {
        return ofBoth(CardVersionText::tags, CardWords.TAGS_MAX);
    }

    private List<String> aliases() {
        return ofBoth(CardVersionText::aliases, CardWords.ALIASES_MAX);
    }

    private List<String> ofBoth(Function<CardVersionText, List<String>> of, int most) {
        Set<String> both = new LinkedHashSet<>(of.apply(getPair().survivor().words()));
        both.addAll(of.apply(getPair().duplicate().words()));
        return both.stream().limit(most).toList();
    }

    public Duplicates getPair() {
        if (pair == null) {
            pair = merging.preview(card, with);
        }
        return pair;
    }

    /** Cards that may well be the other one, of those that I own, too. */
    public List<Alike> getAlike() {
        if (alike == null && !published) {
            alike = List.of();
        } else if (alike == null) {
            List<String> owned = collections.mine().stream().filter(CollectionLine::canRule).map(CollectionLine::key).toList();
            alike = search.similar(card, ALIKE_LOOKED_AT).stream()
                    .filter(found -> owned.contains(found.card().collectionKey()))
                    .limit(ALIKE_SHOWN)
                    .toList();
        }
        return alike;
    }

    public boolean isChosen() {
        return with != null;
    }

    public Text[] getTexts() {
        return Text.values();
    }

    public String getSurvivorTitle() {
        return survivorTitle;
    }

    public String getCard() {
        return card;
    }

    public void setCard(String card) {
        this.card = card;
    }

    public String getWith() {
        return with;
    }

    public void setWith(String with) {
        this.with = with;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public Text getText() {
        return text;
    }

    public void setText(Text text) {
        this.text = text == null ? Text.SURVIVOR : text;
    }
}
