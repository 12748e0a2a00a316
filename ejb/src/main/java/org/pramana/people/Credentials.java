package org.pramana.people;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.pramana.audit.Deed;
import org.pramana.store.Sql;

/** What signing in reads and writes. Nothing here holds a connection while a password is hashed. */
@ApplicationScoped
class Credentials {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Event<Deed> deeds;

    record Stored(String login, String hash, long seq) {}

    /** Of an active person. Any mail address or login in any case would be a second account for the limits: the login is taken as it is stored. */
    Optional<Stored> of(String login) {
        return sql.one(
                "select login, password_hash, credential_seq from person where login = ?1 and active",
                row -> new Stored(row.text(), row.text(), row.number()),
                login);
    }

    Optional<ProvenPerson> ofToken(String tokenHash) {
        return sql.one(
                """
                select p.login, p.credential_seq
                  from personal_token t join person p on p.id = t.person_id
                 where t.token_hash = ?1 and p.active and (t.expires_at is null or t.expires_at > ?2)
                """,
                row -> new ProvenPerson(row.text(), row.number()),
                tokenHash,
                clock.instant());
    }

    @Transactional(REQUIRES_NEW)
    void entered(String login) {
        sql.change("update person set last_seen_at = ?1 where login = ?2", clock.instant(), login);
        deeds.fire(new Deed("person.signed-in", "person:" + login).by(login));
    }

    /** The same password, only kept better: sessions go on. */
    @Transactional(REQUIRES_NEW)
    void keepBetter(Stored old, String hash) {
        sql.change(
                "update person set password_hash = ?1 where login = ?2 and password_hash = ?3", hash, old.login(), old.hash());
    }

    @Transactional(REQUIRES_NEW)
    void delayed(String login) {
        deeds.fire(new Deed("person.sign-in-delayed", "person:" + login).by("?"));
    }

    /** Once a minute is enough to see which tokens are in use. */
    @Transactional(REQUIRES_NEW)
    void tokenUsed(String tokenHash) {
        sql.change(
                "update personal_token set last_used_at = ?1 where token_hash = ?2 and (last_used_at is null or last_used_at < ?3)",
                clock.instant(),
                tokenHash,
                clock.instant().minusSeconds(60));
    }
}
