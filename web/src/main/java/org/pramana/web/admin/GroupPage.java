package org.pramana.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.omnifaces.util.Messages;
import org.pramana.people.ChangeGroup;
import org.pramana.people.GroupAdministration;
import org.pramana.people.GroupDetails;
import org.pramana.people.GroupMentions;
import org.pramana.people.PeopleDirectory;
import org.pramana.people.PersonName;
import org.pramana.store.Page;
import org.pramana.web.words.PortalWords;

/** Backs /admin/group.xhtml: one group and who is in it. */
@Named
@RequestScoped
public class GroupPage extends ListPage<PersonName> {

    private static final int FOUND_PEOPLE = 20;

    @Inject
    GroupAdministration groups;

    @Inject
    GroupMentions mentions;

    @Inject
    PeopleDirectory directory;

    @Inject
    PortalWords words;

    private String key;
    private String find;
    private GroupDetails group;
    private List<PersonName> found = List.of();
    private String name;
    private String description;
    private Long editSeq;
    private boolean mentionable;

    /** Before every drawing; what somebody has typed and sent stays as they typed it. */
    public void show() {
        group = groups.at(key);
        open();
        if (!FacesContext.getCurrentInstance().isPostback()) {
            name = group.name();
            description = group.description();
            editSeq = group.editSeq();
            mentionable = mentions.allowed(key);
        }
        if (find != null) {
            found = directory.people(find, FOUND_PEOPLE);
        }
    }

    @Override
    protected Page<PersonName> read(String words, int first, int size) {
        String wanted = words.toLowerCase(Locale.ROOT);
        List<PersonName> all = group.members().stream()
                .filter(person -> person.name().toLowerCase(Locale.ROOT).contains(wanted) || person.login().contains(wanted))
                .toList();
        int from = Math.min(first, all.size());
        return new Page<>(all.subList(from, Math.min(from + size, all.size())), all.size());
    }

    public boolean isIn(PersonName person) {
        return group.members().stream().anyMatch(member -> member.id() == person.id());
    }

    public String change() {
        GroupDetails changed = groups.change(key, new ChangeGroup(name, description, editSeq));
        mentions.allow(key, mentionable);
        return done("admin.group.changed", changed);
    }

    public String dissolve() {
        String called = groups.at(key).name();
        groups.dissolve(key);
        Messages.addFlashGlobalInfo("{0}", words.say("admin.group.dissolved", called));
        return "/admin/groups.xhtml?faces-redirect=true";
    }

    public String add(String login) {
        groups.add(key, List.of(login));
        return done("admin.group.added", groups.at(key));
    }

    public String remove(String login) {
        groups.remove(key, List.of(login));
        return done("admin.group.removed", groups.at(key));
    }

    private String done(String sentence, GroupDetails now) {
        Messages.addFlashGlobalInfo("{0}", words.say(sentence, now.name()));
        return "/admin/group.xhtml?faces-redirect=true&key=" + encoded(now.key());
    }

    @Override
    public String getHref() {
        return "?key=" + encoded(key) + "&q=" + encoded(getWords()) + "&";
    }

    public boolean isMentionable() {
        return mentionable;
    }

    public void setMentionable(boolean mentionable) {
        this.mentionable = mentionable;
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

    public GroupDetails getGroup() {
        return group;
    }

    public List<PersonName> getFound() {
        return found;
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

    public Long getEditSeq() {
        return editSeq;
    }

    public void setEditSeq(Long editSeq) {
        this.editSeq = editSeq;
    }
}
