package org.pramana.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.pramana.people.UnknownPerson;
import org.pramana.verification.LeaverEstate;
import org.pramana.verification.LeaverPlanning;
import org.pramana.verification.SuccessorLoad;
import org.pramana.web.words.PortalWords;

/**
 * Backs /admin/leaving.xhtml: before somebody leaves. Whom each collection goes to stands in the address ({@code to.KEY=LOGIN}), so that what it would
 * do is looked at without doing it.
 */
@Named
@RequestScoped
public class LeavingPage {

    private static final String CHOICE = "to.";

    @Inject
    LeaverPlanning planning;

    @Inject
    PortalWords words;

    private LeaverEstate estate;
    private List<SuccessorLoad> loads;

    public LeaverEstate getEstate() {
        if (estate == null) {
            String login = Faces.getRequestParameter("login");
            if (login == null) {
                throw new UnknownPerson("");
            }
            estate = planning.estate(login);
        }
        return estate;
    }

    /** Nothing has been asked for yet: only the choices are shown. */
    public boolean isAsked() {
        return Faces.getRequestParameter("show") != null && !getEstate().nothing();
    }

    public List<SuccessorLoad> getLoads() {
        if (loads == null) {
            loads = planning.preview(getEstate().login(), chosen());
        }
        return loads;
    }

    public String chosen(String collection) {
        return Faces.getRequestParameter(CHOICE + collection);
    }

    /** Of the longest bar, in percent. */
    public int share(int cards) {
        int most = getLoads().stream().mapToInt(load -> load.cards() + load.comes()).max().orElse(1);
        return cards * 100 / Math.max(1, most);
    }

    public String handOn() {
        int cards = getEstate().cards();
        planning.handOn(getEstate().login(), chosen());
        return done("admin.leaving.done", cards);
    }

    public String undo(long batch) {
        return done("admin.leaving.undone", planning.undo(getEstate().login(), batch));
    }

    private String done(String key, int cards) {
        Messages.addFlashGlobalInfo("{0}", words.say(key, cards));
        return "/admin/leaving.xhtml?faces-redirect=true&login=" + ListPage.encoded(getEstate().login());
    }

    private Map<String, String> chosen() {
        Map<String, String> chosen = new LinkedHashMap<>();
        Faces.getRequestParameterMap().forEach((name, value) -> {
            if (name.startsWith(CHOICE) && !value.isBlank()) {
                chosen.put(name.substring(CHOICE.length()), value);
            }
        });
        return chosen;
    }
}
