package org.pramana.web.studio;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.pramana.card.CardPlacement;
import org.pramana.collection.CollectionCatalogue;
import org.pramana.collection.CollectionLine;
import org.pramana.collection.FolderLine;
import org.pramana.people.Party;
import org.pramana.people.PartyKey;
import org.pramana.people.PeopleDirectory;

/**
 * "Where it lives": collection, folder, and with whom it is shared (behaviour.md §1). On a card that exists each change holds at once; before that it
 * is remembered until the card is begun.
 */
@Named
@ViewScoped
public class Placing implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SUGGESTED = 8;

    @Inject
    CardPlacement placement;

    @Inject
    CollectionCatalogue catalogue;

    @Inject
    PeopleDirectory directory;

    private String slug;
    private String collection;
    private Long folder;
    private boolean restricted;
    private List<Party> readers = new ArrayList<>();
    private Party chosen;
    private boolean done;

    private transient List<CollectionLine> collections;
    private transient List<FolderLine> folders;

    void begin(String inCollection) {
        collection = inCollection;
    }

    void open(String cardSlug, String inCollection, Long inFolder) {
        slug = cardSlug;
        collection = inCollection;
        folder = inFolder;
        readers = new ArrayList<>(placement.readers(cardSlug));
        restricted = !readers.isEmpty();
    }

    /** The card has been begun where it was said to live. */
    void adopt(String cardSlug) {
        slug = cardSlug;
    }

    public void move() {
        folder = null;
        folders = null;
        if (slug != null) {
            placement.move(slug, collection, null);
            done = true;
        }
    }

    public void file() {
        if (slug != null) {
            placement.file(slug, folder);
            done = true;
        }
    }

    /** "Everybody" holds at once; "only some" does as soon as there is one. */
    public void open() {
        if (!restricted) {
            share(List.of());
        }
    }

    public List<Party> suggest(String words) {
        return directory.verifiers(words, SUGGESTED).stream().filter(party -> !readers.contains(party)).toList();
    }

    public void add() {
        if (chosen != null) {
            List<Party> wanted = new ArrayList<>(readers);
            wanted.add(chosen);
            share(wanted);
        }
        chosen = null;
    }

    public void remove(Party party) {
        share(readers.stream().filter(reader -> !reader.key().equals(party.key())).toList());
        restricted = !readers.isEmpty();
    }

    private void share(List<Party> wanted) {
        if (slug != null) {
            placement.share(slug, wanted.stream().map(Party::key).toList());
            done = true;
        }
        readers = new ArrayList<>(wanted);
    }

    List<PartyKey> keys() {
        return restricted ? readers.stream().map(Party::key).toList() : List.of();
    }

    /** Those in which I may write. */
    public List<CollectionLine> getCollections() {
        if (collections == null) {
            collections = catalogue.mine().stream().filter(CollectionLine::canWrite).toList();
        }
        return collections;
    }

    public List<FolderLine> getFolders() {
        if (folders == null) {
            folders = collection == null ? List.of() : catalogue.folders(collection);
        }
        return folders;
    }

    public String getCollection() {
        return collection;
    }

    public void setCollection(String collection) {
        this.collection = collection;
    }

    public Long getFolder() {
        return folder;
    }

    public void setFolder(Long folder) {
        this.folder = folder;
    }

    public boolean isRestricted() {
        return restricted;
    }

    public void setRestricted(boolean restricted) {
        this.restricted = restricted;
    }

    public List<Party> getReaders() {
        return readers;
    }

    public Party getChosen() {
        return chosen;
    }

    public void setChosen(Party chosen) {
        this.chosen = chosen;
    }

    public boolean isDone() {
        return done;
    }
}
