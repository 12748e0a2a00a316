package org.pramana.follow;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.pramana.card.UnknownCard;
import org.pramana.collection.Access;
import org.pramana.collection.KnownCollections;
import org.pramana.collection.Level;
import org.pramana.collection.NotAllowed;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.people.UnknownPerson;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;

/** What I follow. Whoever may read something may follow it; doing either twice is doing it once. */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.CREATOR})
public class Following {

    /** More would be everything, and everything is what the library is for. */
    static final int MOST = 500;

    @Inject
    Visitors visitors;

    @Inject
    KnownCollections collections;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** @throws org.pramana.words.Refusal where there is none, or none that I may know of; the two sound alike */
    public void follow(FollowKind kind, String key) {
        Visitor visitor = visitors.current();
        Object what = found(visitor, kind, key);
        if (sql.number("select count(*) from follow where person_id = ?1", visitor.id()) >= MOST) {
            throw new InvalidInput("key", "follow.too-many", MOST);
        }
        sql.change("insert ignore into follow (person_id, " + column(kind) + ", at) values (?1, ?2, ?3)", visitor.id(), what, clock.instant());
    }

    /** Also what I may no longer know of. */
    public void unfollow(FollowKind kind, String key) {
        String which =
                switch (kind) {
                    case CARD -> "card_id = (select c.id from card c where c.slug = ?2)";
                    case AUTHOR -> "author_id = (select p.id from person p where p.login = ?2)";
                    case TAG -> "tag = ?2";
                    case COLLECTION -> "collection_id = (select k.id from card_collection k where k.collection_key = ?2)";
                };
        sql.change("delete from follow where person_id = ?1 and " + which, visitors.current().id(), key);
    }

    /** In the order of {@link FollowKind}, then by name; without what I may no longer know of. One statement. */
    public List<Followed> mine() {
        Visitor visitor = visitors.current();
        return sql.list(
                """
                select w.kind, w.what, w.name, w.at
                  from (select 'CARD' kind, c.slug what, c.title name, f.at from follow f join card c on c.id = f.card_id
                         where f.person_id = ?1 and c.lifecycle in ('PUBLISHED', 'ARCHIVED') and %s
                        union all select 'AUTHOR', p.login, p.name, f.at from follow f join person p on p.id = f.author_id where f.person_id = ?1
                        union all select 'TAG', f.tag, f.tag, f.at from follow f where f.person_id = ?1 and f.tag is not null
                        union all select 'COLLECTION', k.collection_key, k.name, f.at from follow f join card_collection k on k.id = f.collection_id
                         where f.person_id = ?1 and %s) w
                 order by field(w.kind, 'CARD', 'AUTHOR', 'TAG', 'COLLECTION'), w.name, w.what
                """
                        .formatted(Access.readable(visitor, "c"), FollowSql.readableCollection(visitor, "k")),
                row -> new Followed(row.constant(FollowKind.class), row.text(), row.text(), row.moment()),
                visitor.id());
    }

    private Object found(Visitor visitor, FollowKind kind, String key) {
        return switch (kind) {
            case CARD -> sql.one("select c.id from card c where c.slug = ?1 and c.lifecycle = 'PUBLISHED' and " + Access.readable(visitor, "c"), row -> row.number(), key)
                    .orElseThrow(() -> new UnknownCard(key));
            case AUTHOR -> author(visitor, key);
            case TAG -> sql.one(
                            "select t.tag from card_tag t join card c on c.id = t.card_id where t.tag = ?1 and c.lifecycle = 'PUBLISHED' and " + Access.readable(visitor, "c") + " limit 1",
                            row -> row.text(),
                            key.strip().toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> new UnknownTag(key));
            case COLLECTION -> collection(visitor, key);
        };
    }

    private Long author(Visitor visitor, String login) {
        if (login.equals(visitor.login())) {
            throw new InvalidInput("key", "follow.yourself");
        }
        return sql.one("select p.id from person p where p.login = ?1 and p.active", row -> row.number(), login).orElseThrow(() -> new UnknownPerson(login));
    }

    private Long collection(Visitor visitor, String key) {
        long id = collections.id(visitor, key);
        if (!visitor.may(Level.READ, id)) {
            throw new NotAllowed("follow.readers-only");
        }
        return id;
    }

    private static String column(FollowKind kind) {
        return kind == FollowKind.TAG ? "tag" : kind.name().toLowerCase(Locale.ROOT) + "_id";
    }
}
