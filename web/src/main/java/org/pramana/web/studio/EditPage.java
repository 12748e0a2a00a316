package org.pramana.web.studio;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.function.BiConsumer;
import org.pramana.card.Attachments;
import org.pramana.card.CardAuthoring;
import org.pramana.card.CardChangedMeanwhile;
import org.pramana.card.NewCard;
import org.pramana.card.OpenDraft;
import org.pramana.card.Publication;
import org.pramana.card.Published;
import org.pramana.card.SavedDraft;
import org.pramana.search.Alike;
import org.pramana.search.CardSearch;
import org.pramana.web.library.CardAddress;
import org.pramana.web.shell.Onward;
import org.pramana.web.shell.Shell;
import org.pramana.words.Words;

/** Backs /studio/edit.xhtml: writing a new card, or going on with an old one. */
@Named
@ViewScoped
public class EditPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ALIKE_SHOWN = 3;

    @Inject
    CardAuthoring authoring;

    @Inject
    CardSearch search;

    @Inject
    EditForm form;

    @Inject
    Keeping keeping;

    @Inject
    Placing placing;

    @Inject
    Onward onward;

    @Inject
    Shell shell;

    private String card;
    private String collection;
    private String title;
    private Editing editing;
    private boolean askingDiscard;

    private transient boolean justSaved;
    private transient List<String> notices;
    private transient List<Alike> alike;

    public void open() {
        if (card == null) {
            begin();
        } else {
            show(authoring.open(card));
            placing.open(card, editing.collectionKey(), placing.getFolder());
        }
    }

    private void begin() {
        String where = placing.getCollections().stream()
                .map(line -> line.key())
                .filter(key -> key.equals(collection))
                .findFirst()
                .orElseGet(() -> placing.getCollections().isEmpty() ? null : placing.getCollections().get(0).key());
        editing = Editing.nothingYet(where);
        placing.begin(where);
        keeping.begin(where);
        form.show(title, "", List.of(), List.of());
    }

    private void show(OpenDraft draft) {
        editing = Editing.of(draft);
        placing.setFolder(draft.folderId());
        keeping.open(draft.slug(), draft.collectionKey());
        form.show(draft.title(), draft.bodyHtml(), draft.tags(), draft.aliases());
    }

    /** A moment after the last key. */
    public void save() {
        keep();
    }

    /** With the button: as before, and the page says so once more. */
    public void saveDraft() {
        keep();
        onward.say("studio.draft.saved");
    }

    /** The browser lets go of its own copy only where this has come to its end. */
    private void keep() {
        justSaved = false;
        notices = null;
        if (editing.begun()) {
            SavedDraft saved = authoring.save(editing.slug(), form.words(), editing.baseVersion(), editing.seq());
            editing = editing.saved(saved);
            notices = saved.notices();
        } else {
            begun();
        }
        justSaved = true;
    }

    private void begun() {
        String slug = authoring.begin(
                new NewCard(placing.getCollection(), placing.getFolder(), form.words(), keeping.keys(), keeping.plan(), placing.keys()));
        card = slug;
        editing = Editing.of(authoring.open(slug));
        keeping.open(slug, editing.collectionKey());
        placing.adopt(slug);
    }

    /** While the title is typed: does a card answer this already? */
    public void lookForAlike() {
        alike = search.alike(form.words().title(), ALIKE_SHOWN + 1).stream()
                .filter(found -> !found.card().slug().equals(editing.slug()))
                .limit(ALIKE_SHOWN)
                .toList();
    }

    public void publish() {
        publish(false);
    }

    public void publishAndVerify() {
        publish(true);
    }

    private void publish(boolean verify) {
        keep();
        try {
            Published published = authoring.publish(editing.slug(), publication(verify));
            shell.changed();
            tell(published, verify);
        } catch (CardChangedMeanwhile faster) {
            onward.to("/studio/conflict.xhtml?card=" + editing.slug());
        }
    }

    private Publication publication(boolean verify) {
        String reason = form.isMinor() ? String.valueOf(form.getMinorReason() == null ? "" : form.getMinorReason()).strip() : null;
        return new Publication(verify, verify ? keeping.dateOfVerification() : null, reason, form.getChangeNote());
    }

    /** @param arrange what is to be done to the draft as it is kept now, under the rules that are on the form */
    void arranging(BiConsumer<String, Publication> arrange) {
        keep();
        arrange.accept(editing.slug(), publication(false));
        editing = Editing.of(authoring.open(editing.slug()));
    }

    private void tell(Published published, boolean verify) {
        switch (published.outcome()) {
            case PUBLISHED -> {
                onward.say(verify ? "studio.published.verified" : "studio.published", published.version());
                onward.to(CardAddress.of(published.slug()));
            }
            case REQUESTED -> {
                onward.say("studio.requested");
                onward.to("/studio/index.xhtml");
            }
            case UNCHANGED -> {
                onward.say("studio.unchanged");
                onward.to(CardAddress.of(published.slug()));
            }
        }
    }

    public void askDiscard() {
        askingDiscard = !askingDiscard;
    }

    public void discard() {
        boolean published = editing.publishedVersion() > 0;
        if (editing.begun()) {
            authoring.discard(editing.slug());
        }
        onward.say("studio.discarded");
        onward.to(published ? CardAddress.of(editing.slug()) : "/studio/index.xhtml");
    }

    /** What cleaning took out, in sentences. */
    public List<String> getNotices() {
        return notices == null
                ? List.of()
                : notices.stream().map(key -> Words.say(FacesContext.getCurrentInstance().getViewRoot().getLocale(), key)).toList();
    }

    public List<Alike> getAlike() {
        return alike == null ? List.of() : alike;
    }

    public boolean isFresh() {
        return editing.publishedVersion() == 0;
    }

    public boolean isWritable() {
        return editing.collectionKey() != null;
    }

    public int getMostBytes() {
        return Attachments.SIZE_MAX;
    }

    public Editing getEditing() {
        return editing;
    }

    public boolean isJustSaved() {
        return justSaved;
    }

    public boolean isAskingDiscard() {
        return askingDiscard;
    }

    public String getCard() {
        return card;
    }

    public void setCard(String card) {
        this.card = card;
    }

    public String getCollection() {
        return collection;
    }

    public void setCollection(String collection) {
        this.collection = collection;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
