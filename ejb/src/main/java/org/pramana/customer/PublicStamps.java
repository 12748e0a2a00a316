package org.pramana.customer;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.pramana.store.Sql;
import org.pramana.trust.TrustSql;

/** What somebody who is not signed in sees behind a short link. Open to everybody, so it knows one question and answers it with a stamp or not at all. */
@Stateless
@PermitAll
public class PublicStamps {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Empty alike for links that nobody made, cards that are not public or not published any more, and a portal that shows nothing without signing in. */
    public Optional<PublicStamp> behind(String token) {
        if (!LinkToken.shaped(token)) {
            return Optional.empty();
        }
        return sql.one(
                """
                select c.title, %s, c.verified_on, c.lapses_on, c.version_no > l.version_no
                  from customer_link l join card c on c.id = l.card_id join public_card p on p.card_id = c.id join customer_setting s on s.public_links
                 where l.token_hash = ?1 and c.lifecycle = 'PUBLISHED' and c.sharing = 'COLLECTION'
                """
                        .formatted(TrustSql.verified("c", LocalDate.now(clock))),
                row -> new PublicStamp(row.text(), row.flag(), row.day(), row.day(), row.flag()),
                LinkToken.hash(token));
    }
}
