package org.pramana.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.omnifaces.util.Messages;
import org.pramana.collection.CollectionAdministration;
import org.pramana.collection.CollectionCatalogue;
import org.pramana.collection.CollectionLine;
import org.pramana.collection.CollectionSettings;
import org.pramana.store.Page;
import org.pramana.web.shell.Shell;
import org.pramana.web.words.PortalWords;

/** Backs /admin/collections.xhtml. */
@Named
@RequestScoped
public class CollectionsPage extends ListPage<CollectionLine> {

    @Inject
    CollectionCatalogue catalogue;

    @Inject
    CollectionAdministration collections;

    @Inject
    Shell shell;

    @Inject
    PortalWords words;

    private String name;
    private String description;

    /** Collections are few: the catalogue knows them all, and the page cuts. */
    @Override
    protected Page<CollectionLine> read(String words, int first, int size) {
        String wanted = words.toLowerCase(Locale.ROOT);
        List<CollectionLine> all =
                catalogue.mine().stream().filter(line -> line.name().toLowerCase(Locale.ROOT).contains(wanted)).toList();
        int from = Math.min(first, all.size());
        return new Page<>(all.subList(from, Math.min(from + size, all.size())), all.size());
    }

    public String found() {
        String key = collections.found(null, CollectionSettings.usual(name, description == null ? "" : description));
        shell.changed();
        Messages.addFlashGlobalInfo("{0}", words.say("admin.collection.founded", name));
        return "/admin/grants.xhtml?faces-redirect=true&key=" + encoded(key);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }
}
