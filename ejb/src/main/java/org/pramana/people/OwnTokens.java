package org.pramana.people;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;

/** The personal tokens of one person. */
@ApplicationScoped
@Transactional(MANDATORY)
class OwnTokens {

    private static final int NAME_LONGEST = 80;
    private static final int DAYS_LONGEST = 366;
    private static final int MOST = 20;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    List<TokenLine> of(long personId) {
        Instant now = clock.instant();
        return sql.list(
                "select id, name, created_at, expires_at, last_used_at from personal_token where person_id = ?1 order by id desc",
                row -> {
                    long id = row.number();
                    String name = row.text();
                    Instant created = row.moment();
                    Instant expires = row.moment();
                    return new TokenLine(id, name, created, expires, row.moment(), expires != null && !now.isBefore(expires));
                },
                personId);
    }

    NewToken issue(long personId, String name, int days) {
        String plain = name == null ? "" : name.strip();
        if (plain.isEmpty() || plain.length() > NAME_LONGEST) {
            throw new InvalidInput("name", "people.token-name-shape", NAME_LONGEST);
        }
        if (days < 1 || days > DAYS_LONGEST) {
            throw new InvalidInput("days", "people.token-days", DAYS_LONGEST);
        }
        if (of(personId).size() >= MOST) {
            throw new PeopleConflict("people.too-many-tokens", MOST);
        }
        String token = Token.fresh();
        Instant now = clock.instant();
        Instant expires = now.plus(days, ChronoUnit.DAYS);
        sql.change(
                "insert into personal_token (person_id, name, token_hash, created_at, expires_at) values (?1, ?2, ?3, ?4, ?5)",
                personId,
                plain,
                Token.hash(token),
                now,
                expires);
        return new NewToken(sql.number("select last_insert_id()"), token, expires);
    }

    /** Returns its name. */
    String revoke(long personId, long id) {
        String name = sql.one("select name from personal_token where id = ?1 and person_id = ?2", row -> row.text(), id, personId)
                .orElseThrow(UnknownToken::new);
        sql.change("delete from personal_token where id = ?1", id);
        return name;
    }
}
