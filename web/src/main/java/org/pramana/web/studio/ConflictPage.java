package org.pramana.web.studio;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.pramana.card.CardAuthoring;
import org.pramana.card.CardMerging;
import org.pramana.card.CardVersionText;
import org.pramana.card.CardWords;
import org.pramana.card.Merge;
import org.pramana.card.MergePiece;
import org.pramana.card.UnknownCard;
import org.pramana.web.library.CardAddress;
import org.pramana.web.shell.Onward;

/**
 * Backs /studio/conflict.xhtml: somebody published while I was writing (behaviour.md §2).
 *
 * <p>Nothing is decided for anybody. Whatever is chosen ends in the author's own draft on top of the version that readers see, so that publishing it
 * stays a deed of its own; if yet another version comes in between, this page comes again.
 */
@Named
@ViewScoped
public class ConflictPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CardMerging merging;

    @Inject
    CardAuthoring authoring;

    @Inject
    Onward onward;

    private String card;
    private boolean theirTitle;

    private transient Merge merge;
    private transient List<Collision> collisions;

    public void open() {
        if (card == null) {
            throw new UnknownCard("");
        }
        if (getMerge() == null) {
            onward.say("studio.conflict.none");
            onward.to("/studio/edit.xhtml?card=" + card);
        }
    }

    /** Everything that fits, and of the rest what was chosen. */
    public void putTogether() {
        Iterator<Collision> decided = getCollisions().iterator();
        StringBuilder body = new StringBuilder();
        for (MergePiece piece : getMerge().pieces()) {
            body.append(piece.collides() ? decided.next().settled() : piece.settled());
        }
        String title = getMerge().titlesCollide() && theirTitle ? getMerge().conflict().theirs().title() : getMerge().title();
        goOn(new CardWords(title, body.toString(), null, getMerge().tags(), getMerge().aliases()));
    }

    public void keepMine() {
        CardVersionText mine = getMerge().conflict().mine();
        goOn(new CardWords(mine.title(), mine.bodyHtml(), null, mine.tags(), mine.aliases()));
    }

    private void goOn(CardWords words) {
        int theirs = getMerge().conflict().theirs().version();
        authoring.save(card, words, theirs, authoring.open(card).seq());
        onward.say("studio.conflict.put-together", theirs);
        onward.to("/studio/edit.xhtml?card=" + card);
    }

    public void takeTheirs() {
        authoring.discard(card);
        onward.say("studio.discarded");
        onward.to(CardAddress.of(card));
    }

    /** As it was when the page was shown: a choice means the passage that was on screen. */
    public Merge getMerge() {
        if (merge == null) {
            merge = merging.merge(card);
        }
        return merge;
    }

    public List<Collision> getCollisions() {
        if (collisions == null) {
            collisions = getMerge().pieces().stream().filter(MergePiece::collides).map(Collision::new).toList();
        }
        return collisions;
    }

    public Collision.Keep[] getKeeps() {
        return Collision.Keep.values();
    }

    public String getCard() {
        return card;
    }

    public void setCard(String card) {
        this.card = card;
    }

    public boolean isTheirTitle() {
        return theirTitle;
    }

    public void setTheirTitle(boolean theirTitle) {
        this.theirTitle = theirTitle;
    }
}
