package org.pramana.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.pramana.collection.CollectionCatalogue;
import org.pramana.collection.CollectionLine;
import org.pramana.collection.CollectionOwnership;
import org.pramana.collection.FolderLine;
import org.pramana.web.words.PortalWords;

/** Backs /admin/folders.xhtml. */
@Named
@RequestScoped
public class FoldersPage {

    @Inject
    CollectionCatalogue catalogue;

    @Inject
    CollectionOwnership ownership;

    @Inject
    PortalWords words;

    private String key;
    private Long folder;
    private String name;
    private Long parent;
    private String newName;
    private CollectionLine collection;
    private List<FolderLine> folders = List.of();
    private List<FolderLine> parents;

    /** Which one: from the address, and at once, because what a form shows is decided before its answer has been taken over. */
    @PostConstruct
    void identify() {
        key = Faces.getRequestParameter("key");
        String chosen = Faces.getRequestParameter("folder");
        folder = chosen != null && chosen.matches("\\d{1,18}") ? Long.valueOf(chosen) : null;
    }

    public void show() {
        collection = catalogue.one(key);
        folders = getParents();
        if (newName == null) {
            newName = folders.stream().filter(line -> line.id() == chosen()).map(FolderLine::name).findFirst().orElse(null);
        }
    }

    public String add() {
        ownership.addFolder(key, parent, name);
        return done("admin.folder.added", name);
    }

    public String rename() {
        ownership.renameFolder(key, chosen(), newName);
        return done("admin.folder.renamed", newName);
    }

    public String remove() {
        ownership.removeFolder(key, chosen());
        return done("admin.folder.removed");
    }

    private String done(String sentence, Object... arguments) {
        Messages.addFlashGlobalInfo("{0}", words.say(sentence, arguments));
        return "/admin/folders.xhtml?faces-redirect=true&key=" + ListPage.encoded(key);
    }

    private long chosen() {
        return folder == null ? 0 : folder;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public Long getFolder() {
        return folder;
    }

    public void setFolder(Long folder) {
        this.folder = folder;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Long getParent() {
        return parent;
    }

    public void setParent(Long parent) {
        this.parent = parent;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = newName;
    }

    public CollectionLine getCollection() {
        return collection;
    }

    /** What a new folder may be put into; needed already while an answer is being checked, so it is read when it is first asked for. */
    public List<FolderLine> getParents() {
        if (parents == null) {
            parents = catalogue.folders(key);
        }
        return parents;
    }

    public List<FolderLine> getFolders() {
        return folders;
    }
}
