package org.pramana.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Messages;
import org.pramana.people.FoundGroup;
import org.pramana.people.GroupAdministration;
import org.pramana.people.GroupLine;
import org.pramana.store.Page;
import org.pramana.web.words.PortalWords;

/** Backs /admin/groups.xhtml. */
@Named
@RequestScoped
public class GroupsPage extends ListPage<GroupLine> {

    @Inject
    GroupAdministration groups;

    @Inject
    PortalWords words;

    private String name;
    private String description;

    @Override
    protected Page<GroupLine> read(String words, int first, int size) {
        return groups.list(words, first, size);
    }

    public String found() {
        var founded = groups.found(new FoundGroup(null, name, description, null));
        Messages.addFlashGlobalInfo("{0}", words.say("admin.group.founded", founded.name()));
        return "/admin/group.xhtml?faces-redirect=true&key=" + encoded(founded.key());
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
