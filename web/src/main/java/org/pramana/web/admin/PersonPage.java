package org.pramana.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.pramana.people.GroupAdministration;
import org.pramana.people.GroupLine;
import org.pramana.people.PeopleAdministration;
import org.pramana.people.PersonDetails;
import org.pramana.web.words.PortalWords;

/** Backs /admin/person.xhtml: one person, or with no login in the address a new one. */
@Named
@RequestScoped
public class PersonPage {

    private static final int FOUND_GROUPS = 20;

    @Inject
    PeopleAdministration people;

    @Inject
    GroupAdministration groups;

    @Inject
    PortalWords words;

    private String login;
    private String find;
    private PersonDetails person;
    private List<GroupLine> found = List.of();
    private final PersonForm form = new PersonForm();

    /** Which one: from the address, and at once, because what a form shows is decided before its answer has been taken over. */
    @PostConstruct
    void identify() {
        login = Faces.getRequestParameter("login");
    }

    /** Before every drawing; what somebody has typed and sent stays as they typed it. */
    public void show() {
        if (login == null) {
            return;
        }
        if (!FacesContext.getCurrentInstance().isPostback()) {
            form.fill(getPerson());
        }
        if (find != null) {
            found = groups.list(find, 0, FOUND_GROUPS).rows();
        }
    }

    public boolean isNew() {
        return login == null;
    }

    public boolean isIn(GroupLine group) {
        return getPerson().groups().stream().anyMatch(mine -> mine.key().equals(group.key()));
    }

    public String register() {
        return done("admin.person.registered", people.register(form.registration()));
    }

    public String change() {
        return done("admin.person.changed", people.change(login, form.change()));
    }

    public String disable() {
        people.disable(login);
        return done("admin.person.disabled", people.at(login));
    }

    public String enable() {
        people.enable(login);
        return done("admin.person.enabled", people.at(login));
    }

    public String setPassword() {
        people.setPassword(login, form.getPassword());
        return done("admin.person.password-set", people.at(login));
    }

    public String join(String key) {
        groups.add(key, List.of(login));
        return done("admin.person.joined", people.at(login));
    }

    public String leave(String key) {
        groups.remove(key, List.of(login));
        return done("admin.person.left", people.at(login));
    }

    private String done(String key, PersonDetails now) {
        Messages.addFlashGlobalInfo("{0}", words.say(key, now.name()));
        return "/admin/person.xhtml?faces-redirect=true&login=" + ListPage.encoded(now.login());
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getFind() {
        return find;
    }

    public void setFind(String find) {
        this.find = find;
    }

    public PersonDetails getPerson() {
        if (person == null && login != null) {
            person = people.at(login);
        }
        return person;
    }

    public PersonForm getForm() {
        return form;
    }

    public List<GroupLine> getFound() {
        return found;
    }
}
