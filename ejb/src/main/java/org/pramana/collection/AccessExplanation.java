package org.pramana.collection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pramana.people.Roles;
import org.pramana.people.UnknownPerson;
import org.pramana.store.Sql;
import org.pramana.words.Refusal;
import org.pramana.words.Words;

/** Why somebody may or may not read a card, in words, for owners of its collection and administrators (behaviour.md §1). */
@Stateless
@RolesAllowed({Roles.CREATOR, Roles.ADMINISTRATOR})
public class AccessExplanation {

    @Inject
    Sql sql;

    @Inject
    Visitors visitors;

    @Inject
    Access access;

    private record Asked(long cardId, String title, long collectionId, String collection, boolean restricted) {}

    public Explanation explain(String login, String slug, Locale language) {
        Asked asked = asked(slug);
        Visitor person = visitors.at(login).orElse(null);
        List<String> chain = new ArrayList<>();
        if (person == null) {
            String name = sql.one("select name from person where login = ?1", row -> row.text(), login).orElseThrow(() -> new UnknownPerson(login));
            chain.add(Words.say(language, "collection.why.left", name));
            return new Explanation(false, chain);
        }
        boolean may = access.canRead(person, asked.cardId());
        explainGrants(person, asked, language, chain);
        if (asked.restricted()) {
            boolean named = sql.number(
                            """
                            select count(*) from card_reader r
                             where r.card_id = ?1 and (r.person_id = ?2 or r.group_id in (select group_id from membership where person_id = ?2))
                            """,
                            asked.cardId(),
                            person.id())
                    > 0;
            chain.add(Words.say(language, named ? "collection.why.named" : "collection.why.not-named", person.name()));
        } else if (person.may(Level.READ, asked.collectionId())) {
            chain.add(Words.say(language, "collection.why.whole-collection"));
        }
        if (person.administrator() && !may) {
            chain.add(Words.say(language, "collection.why.administrator", person.name()));
        }
        chain.add(Words.say(language, may ? "collection.why.yes" : "collection.why.no", person.name(), asked.title()));
        return new Explanation(may, chain);
    }

    private void explainGrants(Visitor person, Asked asked, Locale language, List<String> chain) {
        List<String> grants = sql.list(
                """
                select g.name, t.level
                  from membership m join person_group g on g.id = m.group_id
                  join collection_grant t on t.group_id = g.id and t.collection_id = ?2
                 where m.person_id = ?1
                 order by field(t.level, 'OWNER', 'AUTHOR', 'READ'), g.name
                """,
                row -> Words.say(
                        language,
                        "collection.why.grant",
                        person.name(),
                        row.text(),
                        Words.say(language, "collection.level." + row.text()),
                        asked.collection()),
                person.id(),
                asked.collectionId());
        chain.addAll(grants);
        if (grants.isEmpty()) {
            chain.add(Words.say(language, "collection.why.no-grant", person.name(), asked.collection()));
        }
    }

    private Asked asked(String slug) {
        Visitor visitor = visitors.current();
        String whose = visitor.administrator() ? "1 = 1" : Access.readableAt(visitor, Level.OWNER, "c");
        return sql.one(
                        """
                        select c.id, c.title, k.id, k.name, c.sharing = 'RESTRICTED'
                          from card c join card_collection k on k.id = c.collection_id
                         where c.slug = ?1 and c.lifecycle in ('PUBLISHED', 'ARCHIVED') and %s
                        """
                                .formatted(whose),
                        row -> new Asked(row.number(), row.text(), row.number(), row.text(), row.flag()),
                        slug)
                .orElseThrow(() -> new NothingToExplain(slug));
    }

    /** Not there, or not this person's to ask about. */
    static class NothingToExplain extends Refusal {

        NothingToExplain(String slug) {
            super(Kind.UNKNOWN, "card.unknown", slug);
        }
    }
}
