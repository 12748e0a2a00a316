package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.pramana.people.Party;
import org.pramana.people.PartyKey;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;

/** The ordered list of 1 to 5 verifiers of a card (behaviour.md §4). Being on it takes the right to write in the collection. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class VerifierList {

    static final int MOST = 5;

    @Inject
    Sql sql;

    List<Party> of(long cardId) {
        return sql.list(
                """
                select coalesce(p.login, g.group_key), coalesce(p.name, g.name), p.id is not null, p.active
                  from card_verifier v left join person p on p.id = v.person_id left join person_group g on g.id = v.group_id
                 where v.card_id = ?1 order by v.position
                """,
                row -> {
                    String key = row.text();
                    String name = row.text();
                    boolean person = row.flag();
                    boolean active = row.flag();
                    return new Party(person ? PartyKey.person(key) : PartyKey.group(key), name, person && !active);
                },
                cardId);
    }

    /** People and groups that may write in the collection and whose name or key contains the words. */
    List<Party> candidates(long collectionId, String words) {
        String pattern = "%" + words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return sql.list(
                """
                select key_, name_, person_ from (
                  select p.login key_, p.name name_, 1 person_ from person p
                   where p.active and (p.name like ?1 or p.login like ?1)
                     and exists (select 1 from membership m join collection_grant g on g.group_id = m.group_id
                                  where m.person_id = p.id and g.collection_id = ?2 and g.level in ('AUTHOR', 'OWNER'))
                  union all
                  select t.group_key, t.name, 0 from person_group t
                   where (t.name like ?1 or t.group_key like ?1)
                     and exists (select 1 from membership m join membership also on also.person_id = m.person_id
                                   join collection_grant g on g.group_id = also.group_id
                                  where m.group_id = t.id and g.collection_id = ?2 and g.level in ('AUTHOR', 'OWNER'))
                ) found order by name_ limit 20
                """,
                row -> {
                    String key = row.text();
                    String name = row.text();
                    return new Party(row.flag() ? PartyKey.person(key) : PartyKey.group(key), name, false);
                },
                pattern,
                collectionId);
    }

    /** The author of a new card vouches for it, until somebody says otherwise. */
    void justThis(CardTrust card, long personId) {
        sql.change("delete from card_verifier where card_id = ?1", card.id());
        sql.change("insert into card_verifier (card_id, position, person_id) values (?1, 1, ?2)", card.id(), personId);
    }

    /** Somebody was suggested who is not on the list: they join it, last, so that they may do what they are asked. */
    void alsoThis(CardTrust card, long personId) {
        long last = sql.number("select max(position) from card_verifier where card_id = ?1", card.id());
        if (last >= MOST) {
            throw new InvalidInput("person", "verification.verifiers-1-to-5", MOST);
        }
        sql.change("insert into card_verifier (card_id, position, person_id) values (?1, ?2, ?3)", card.id(), last + 1, personId);
    }

    void replace(CardTrust card, List<PartyKey> chosen) {
        List<PartyKey> once = list(chosen);
        sql.change("delete from card_verifier where card_id = ?1", card.id());
        for (int i = 0; i < once.size(); i++) {
            PartyKey key = once.get(i);
            String column = key.kind() == PartyKey.Kind.PERSON ? "person_id" : "group_id";
            sql.change("insert into card_verifier (card_id, position, " + column + ") values (?1, ?2, ?3)", card.id(), i + 1, id(card.collectionId(), key));
        }
    }

    String inWords(long cardId) {
        return of(cardId).stream().map(Party::name).collect(Collectors.joining(", "));
    }

    /** Those of a rule's list who may be verifiers of this card; a rule that names somebody who has left stops nobody from writing. */
    List<PartyKey> able(CardTrust card, List<PartyKey> named) {
        return named.stream().filter(key -> objection(card.collectionId(), List.of(key)) == null).limit(MOST).toList();
    }

    /** Why these cannot be the verifiers of the cards of a collection; null where they can. */
    InvalidInput objection(long collection, List<PartyKey> chosen) {
        try {
            chosen.forEach(key -> id(collection, key));
            return null;
        } catch (InvalidInput unable) {
            return unable;
        }
    }

    /** Each once, in the order chosen. */
    static List<PartyKey> list(List<PartyKey> chosen) {
        List<PartyKey> once = List.copyOf(new LinkedHashSet<>(chosen));
        if (once.isEmpty() || once.size() > MOST) {
            throw new InvalidInput("verifiers", "verification.verifiers-1-to-5", MOST);
        }
        return once;
    }

    private long id(long collection, PartyKey key) {
        return key.kind() == PartyKey.Kind.PERSON ? person(collection, key) : group(collection, key);
    }

    private long person(long collection, PartyKey key) {
        long id = sql.number("select id from person where login = ?1 and active", key.key());
        if (id == 0) {
            throw new InvalidInput("verifiers", "verification.no-such-verifier", key.key());
        }
        if (sql.number(
                        """
                        select count(*) from membership m join collection_grant g on g.group_id = m.group_id
                         where m.person_id = ?1 and g.collection_id = ?2 and g.level in ('AUTHOR', 'OWNER')
                        """,
                        id,
                        collection)
                == 0) {
            throw new InvalidInput("verifiers", "verification.verifier-needs-author", key.key());
        }
        return id;
    }

    private long group(long collection, PartyKey key) {
        long id = sql.number("select id from person_group where group_key = ?1", key.key());
        if (id == 0) {
            throw new InvalidInput("verifiers", "verification.no-such-verifier", key.key());
        }
        if (sql.number(
                        """
                        select count(*) from membership m
                         where m.group_id = ?1
                           and exists (select 1 from membership also join collection_grant g on g.group_id = also.group_id
                                        where also.person_id = m.person_id and g.collection_id = ?2 and g.level in ('AUTHOR', 'OWNER'))
                        """,
                        id,
                        collection)
                == 0) {
            throw new InvalidInput("verifiers", "verification.verifier-needs-author", key.key());
        }
        return id;
    }
}
