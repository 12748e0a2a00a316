package org.pramana.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.pramana.collection.CollectionAdministration;
import org.pramana.collection.CollectionCatalogue;
import org.pramana.collection.CollectionLine;
import org.pramana.collection.GrantLine;
import org.pramana.collection.Level;
import org.pramana.people.GroupAdministration;
import org.pramana.people.GroupLine;
import org.pramana.web.shell.Shell;
import org.pramana.web.words.PortalWords;

/** Backs /admin/grants.xhtml: which group may do what in one collection. */
@Named
@RequestScoped
public class GrantsPage {

    private static final int FOUND_GROUPS = 20;
    private static final String FIELD = "level.";

    @Inject
    CollectionCatalogue catalogue;

    @Inject
    CollectionAdministration administration;

    @Inject
    GroupAdministration groups;

    @Inject
    Shell shell;

    @Inject
    PortalWords words;

    private String key;
    private String find;
    private CollectionLine collection;
    private List<GrantLine> grants;
    private List<GroupLine> found = List.of();

    /** Which one: from the address, and at once, because what a form shows is decided before its answer has been taken over. */
    @PostConstruct
    void identify() {
        key = Faces.getRequestParameter("key");
    }

    public void show() {
        collection = catalogue.one(key);
        if (find != null) {
            found = groups.list(find, 0, FOUND_GROUPS).rows();
        }
    }

    /** The whole matrix as it was sent: a row for each group, and none for a group that may do nothing any more. */
    public String save() {
        Map<String, Level> wanted = new LinkedHashMap<>();
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().forEach((name, value) -> {
            if (name.startsWith(FIELD)) {
                Arrays.stream(Level.values())
                        .filter(level -> level.name().equals(value))
                        .forEach(level -> wanted.put(name.substring(FIELD.length()), level));
            }
        });
        return replaced(wanted);
    }

    /** One more group, with the least that there is. */
    public String grant(String groupKey) {
        Map<String, Level> wanted =
                administration.grants(key).stream().collect(Collectors.toMap(GrantLine::groupKey, GrantLine::level));
        wanted.putIfAbsent(groupKey, Level.READ);
        return replaced(wanted);
    }

    private String replaced(Map<String, Level> wanted) {
        administration.replaceGrants(key, wanted);
        shell.changed();
        Messages.addFlashGlobalInfo("{0}", words.get("admin.grants.saved"));
        return "/admin/grants.xhtml?faces-redirect=true&key=" + ListPage.encoded(key);
    }

    public boolean isGranted(GroupLine group) {
        return getGrants().stream().anyMatch(grant -> grant.groupKey().equals(group.key()));
    }

    /** Somebody has to be able to write and to settle things. */
    public boolean isOwned() {
        return getGrants().stream().anyMatch(grant -> grant.level() == Level.OWNER && grant.members() > 0);
    }

    public List<Level> getLevels() {
        return List.of(Level.values());
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getFind() {
        return find;
    }

    public void setFind(String find) {
        this.find = find;
    }

    public CollectionLine getCollection() {
        return collection;
    }

    public List<GrantLine> getGrants() {
        if (grants == null) {
            grants = administration.grants(key);
        }
        return grants;
    }

    public List<GroupLine> getFound() {
        return found;
    }
}
