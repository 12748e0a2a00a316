package org.pramana.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Messages;
import org.pramana.people.GroupManagers;
import org.pramana.people.PersonName;
import org.pramana.web.words.PortalWords;

/** The part of /admin/group.xhtml about who answers for the group's members. */
@Named
@RequestScoped
public class GroupManagersPage {

    @Inject
    GroupManagers managers;

    @Inject
    PortalWords words;

    private List<PersonName> people;

    public List<PersonName> of(String group) {
        if (people == null) {
            people = managers.of(group);
        }
        return people;
    }

    public boolean manages(String group, PersonName person) {
        return of(group).stream().anyMatch(manager -> manager.id() == person.id());
    }

    public String add(String group, String login) {
        return done(group, Stream.concat(of(group).stream().map(PersonName::login), Stream.of(login)).distinct().toList());
    }

    public String remove(String group, String login) {
        return done(group, of(group).stream().map(PersonName::login).filter(manager -> !manager.equals(login)).toList());
    }

    private String done(String group, List<String> logins) {
        managers.replace(group, logins);
        Messages.addFlashGlobalInfo("{0}", words.get("admin.group.managers.changed"));
        return "/admin/group.xhtml?faces-redirect=true&key=" + URLEncoder.encode(group, StandardCharsets.UTF_8);
    }
}
