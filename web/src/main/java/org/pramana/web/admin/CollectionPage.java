package org.pramana.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.pramana.collection.CollectionAdministration;
import org.pramana.collection.CollectionCatalogue;
import org.pramana.collection.CollectionLine;
import org.pramana.collection.CollectionOwnership;
import org.pramana.collection.GrantLine;
import org.pramana.collection.Level;
import org.pramana.trust.VerificationMode;
import org.pramana.web.shell.Shell;
import org.pramana.web.words.PortalWords;

/** Backs /admin/collection.xhtml: what holds for every card of one collection. */
@Named
@RequestScoped
public class CollectionPage {

    @Inject
    CollectionCatalogue catalogue;

    @Inject
    CollectionOwnership ownership;

    @Inject
    CollectionAdministration administration;

    @Inject
    Shell shell;

    @Inject
    PortalWords words;

    private String key;
    private CollectionLine collection;
    private List<GrantLine> writers;
    private final CollectionForm form = new CollectionForm();

    /** Which one: from the address, and at once, because what a form shows is decided before its answer has been taken over. */
    @PostConstruct
    void identify() {
        key = Faces.getRequestParameter("key");
    }

    /** Before every drawing; what somebody has typed and sent stays as they typed it. */
    public void show() {
        collection = catalogue.one(key);
        if (!FacesContext.getCurrentInstance().isPostback()) {
            form.fill(ownership.settings(key));
        }
    }

    public String save() {
        ownership.change(key, form.settings());
        shell.changed();
        Messages.addFlashGlobalInfo("{0}", words.say("admin.collection.saved", form.getName()));
        return "/admin/collection.xhtml?faces-redirect=true&key=" + ListPage.encoded(key);
    }

    public String dissolve() {
        String called = catalogue.one(key).name();
        administration.dissolve(key);
        shell.changed();
        Messages.addFlashGlobalInfo("{0}", words.say("admin.collection.dissolved", called));
        return "/admin/collections.xhtml?faces-redirect=true";
    }

    /** A fixed date is for single cards. */
    public List<VerificationMode> getModes() {
        return List.of(VerificationMode.INTERVAL, VerificationMode.EVERGREEN, VerificationMode.NONE);
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public CollectionLine getCollection() {
        return collection;
    }

    /** Groups that may publish; needed already while an answer is being checked, so it is read when it is first asked for. */
    public List<GrantLine> getWriters() {
        if (writers == null) {
            writers = administration.grants(key).stream().filter(grant -> grant.level().includes(Level.AUTHOR)).toList();
        }
        return writers;
    }

    public CollectionForm getForm() {
        return form;
    }
}
