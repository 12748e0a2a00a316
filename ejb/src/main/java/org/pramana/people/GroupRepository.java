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
class GroupRepository {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    Optional<PersonGroup> find(String key) {
        return entities.createQuery("select g from PersonGroup g where g.key = :key", PersonGroup.class)
                .setParameter("key", key == null ? "" : key)
                .getResultStream()
                .findFirst();
    }

    PersonGroup at(String key) {
        return find(key).orElseThrow(() -> new UnknownGroup(key));
    }

    PersonGroup fresh(String key, String name, String description) {
        return new PersonGroup(key, name, description, clock.instant());
    }

    /** The caller has advanced the epoch, so nobody else founds the same group between the look and the insert. */
    void add(PersonGroup group) {
        if (find(group.key()).isPresent()) {
            throw new PeopleConflict("people.group-key-taken", group.key());
        }
        entities.persist(group);
        entities.flush();
    }

    /** Grants, memberships and shares go with it. */
    void remove(PersonGroup group) {
        entities.remove(group);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    /** Whether they were not in it before. */
    boolean join(PersonGroup group, Person person) {
        return sql.change("insert ignore into membership (group_id, person_id) values (?1, ?2)", group.id(), person.id()) > 0;
    }

    boolean leave(PersonGroup group, Person person) {
        return sql.change("delete from membership where group_id = ?1 and person_id = ?2", group.id(), person.id()) > 0;
    }

    int cardsItVouchesFor(PersonGroup group) {
        return (int) sql.number("select count(*) from card_verifier where group_id = ?1", group.id());
    }
}
