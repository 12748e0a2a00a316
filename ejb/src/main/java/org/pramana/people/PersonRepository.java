package org.pramana.people;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.pramana.store.Sql;

@ApplicationScoped
@Transactional(MANDATORY)
class PersonRepository {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    Optional<Person> find(String login) {
        return entities.createQuery("select p from Person p where p.login = :login", Person.class)
                .setParameter("login", login == null ? "" : Login.asTyped(login))
                .getResultStream()
                .findFirst();
    }

    Person at(String login) {
        return find(login).orElseThrow(() -> new UnknownPerson(login));
    }

    Person fresh(String login, String name, String email) {
        return new Person(login, name, email, clock.instant());
    }

    /** The caller has advanced the epoch, so nobody else adds the same login between the look and the insert. */
    void add(Person person) {
        if (find(person.login()).isPresent()) {
            throw new PeopleConflict("people.login-taken", person.login());
        }
        entities.persist(person);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    void forgetTokens(long personId) {
        sql.change("delete from personal_token where person_id = ?1", personId);
    }

    /** Active administrators other than this person. */
    long otherAdministrators(long personId) {
        return sql.number("select count(*) from person where administrator and active and id <> ?1", personId);
    }
}
