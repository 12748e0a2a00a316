package org.pramana.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.time.Clock;
import org.pramana.audit.Deed;
import org.pramana.store.Page;

/** What an administrator does about people. Nobody is ever deleted: see the package. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class PeopleAdministration {

    @Inject
    PersonRepository people;

    @Inject
    GroupRepository groups;

    @Inject
    PeopleLists lists;

    @Inject
    AccessEpoch epoch;

    @Inject
    Passwords passwords;

    @Inject
    SecurityContext security;

    @Inject
    Clock clock;

    @Inject
    Event<Deed> deeds;

    @Inject
    Event<PersonLeft> left;

    /** By name; words match the login, the name and the mail address. */
    public Page<PersonLine> list(String words, int first, int size) {
        return lists.people(words, first, size);
    }

    public PersonDetails at(String login) {
        return details(people.at(login));
    }

    public PersonDetails register(RegisterPerson register) {
        Person person = people.fresh(register.login(), register.name(), register.email());
        person.mayAdminister(register.administrator());
        person.mayOperate(register.operator());
        if (register.password() != null && !register.password().isEmpty()) {
            person.credential(passwords.hash(PasswordRules.checked(person.login(), register.password())));
        }
        epoch.advance();
        people.add(person);
        register.groups().forEach(key -> groups.join(groups.at(key), person));
        tell("person.registered", person, null, inShort(person));
        return details(person);
    }

    public PersonDetails change(String login, ChangePerson change) {
        epoch.advance();
        Person person = people.at(login);
        if (change.editSeq() != null && change.editSeq() != person.editSeq()) {
            throw new PeopleConflict("people.changed-meanwhile", person.name());
        }
        String before = inShort(person);
        person.rename(change.name());
        person.writeTo(change.email());
        if (person.isAdministrator() && !change.administrator()) {
            keepOneAdministrator(person);
        }
        person.mayAdminister(change.administrator());
        person.mayOperate(change.operator());
        person.beAway(change.absence());
        people.flush();
        if (!before.equals(inShort(person))) {
            tell("person.changed", person, before, inShort(person));
        }
        return details(person);
    }

    /** They have left: every session and token ends at its next request, their name stays where it stands. */
    public void disable(String login) {
        epoch.advance();
        Person person = people.at(login);
        if (person.login().equals(security.getCallerPrincipal().getName())) {
            throw new PeopleConflict("people.not-oneself");
        }
        keepOneAdministrator(person);
        if (person.leave(clock.instant())) {
            people.forgetTokens(person.id());
            tell("person.disabled", person, null, null);
            people.flush();
            left.fire(new PersonLeft(person.id()));
        }
    }

    public void enable(String login) {
        epoch.advance();
        Person person = people.at(login);
        if (person.comeBack()) {
            tell("person.enabled", person, null, null);
        }
    }

    /** Also ends every session and token they have. */
    public void setPassword(String login, String password) {
        String hash = passwords.hash(PasswordRules.checked(Login.asTyped(login), password));
        epoch.advance();
        Person person = people.at(login);
        person.credential(hash);
        people.forgetTokens(person.id());
        tell("person.password-set", person, null, null);
    }

    private void keepOneAdministrator(Person person) {
        if (person.isAdministrator() && person.isActive() && people.otherAdministrators(person.id()) == 0) {
            throw new PeopleConflict("people.last-administrator", person.name());
        }
    }

    private PersonDetails details(Person person) {
        return new PersonDetails(
                person.id(),
                person.editSeq(),
                person.login(),
                person.name(),
                person.email(),
                person.isActive(),
                person.isAdministrator(),
                person.isOperator(),
                person.absence(),
                person.passwordHash() != null,
                person.createdAt(),
                person.leftAt(),
                person.lastSeenAt(),
                lists.groupsOf(person.id()));
    }

    private void tell(String action, Person person, String before, String after) {
        deeds.fire(new Deed(action, "person:" + person.login(), before, after));
    }

    private static String inShort(Person person) {
        String flags = (person.isAdministrator() ? ", administrator" : "") + (person.isOperator() ? ", operator" : "");
        String away = person.absence() == null ? "" : ", away " + person.absence().from() + " to " + person.absence().until();
        return person.name() + (person.email() == null ? "" : " <" + person.email() + ">") + flags + away;
    }
}
