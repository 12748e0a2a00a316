package org.pramana.people;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.pramana.audit.Deed;
import org.pramana.store.Sql;

/** An empty installation lets whoever opens it first become its administrator, once. */
@Stateless
@PermitAll
public class FirstRun {

    @Inject
    Sql sql;

    @Inject
    AccessEpoch epoch;

    @Inject
    PersonRepository people;

    @Inject
    Passwords passwords;

    @Inject
    Event<Deed> deeds;

    /** There is nobody at all. */
    public boolean needed() {
        return sql.number("select count(*) from (select 1 from person limit 1) anybody") == 0;
    }

    /** Of two who press the button together one wins, the other is told so: advancing the epoch lets one in at a time. */
    public void createAdministrator(FirstAdministrator first) {
        if (!needed()) {
            throw new PeopleConflict("people.not-the-first-run");
        }
        Person administrator = people.fresh(first.login(), first.name(), first.email());
        String hash = passwords.hash(PasswordRules.checked(administrator.login(), first.password()));
        epoch.advance();
        // a locking read sees what was committed meanwhile, where a plain one would still see the snapshot
        if (!sql.list("select id from person limit 1 for update", row -> row.number()).isEmpty()) {
            throw new PeopleConflict("people.not-the-first-run");
        }
        administrator.credential(hash);
        administrator.mayAdminister(true);
        administrator.mayOperate(true);
        people.add(administrator);
        deeds.fire(new Deed("person.first-administrator", "person:" + administrator.login()).by(administrator.login()));
    }
}
