package org.pramana.fact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.pramana.card.CardSight;
import org.pramana.card.UnknownCard;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Sql;

/** What somebody who is to vouch for a card has to look at, and nothing else (beyond.md 7, behaviour.md §11). */
@Stateless
@RolesAllowed(Roles.CREATOR)
public class CardChecking {

    private record Words(long id, String title, int version, Integer verifiedVersion, String now, String verified) {}

    @Inject
    Visitors visitors;

    @Inject
    CardLinks links;

    @Inject
    Neighbours neighbours;

    @Inject
    Sql sql;

    /** Of a published card that I may read: its facts against the verified version's, broken links, and cards that say something else. Three statements. */
    public ChangeSheet sheet(String slug) {
        Visitor visitor = visitors.current();
        Words words = sql.one(
                        """
                        select c.id, c.title, c.version_no, c.verified_version, present.body_html, was.body_html
                          from card c
                          join card_version present on present.card_id = c.id and present.version_no = c.version_no
                          left join card_version was on was.card_id = c.id and was.version_no = c.verified_version and c.verified_version <> c.version_no
                         where c.slug = ?1 and c.lifecycle = 'PUBLISHED' and %s
                        """
                                .formatted(CardSight.words(visitor, "c")),
                        row -> new Words(row.number(), row.text(), row.count(), row.integer(), row.text(), row.text()),
                        slug)
                .orElseThrow(() -> new UnknownCard(slug));
        List<Fact> facts = Facts.of(words.now());
        boolean unchanged = words.verifiedVersion() != null && words.verifiedVersion() == words.version();
        List<Fact> before = unchanged ? facts : words.verified() == null ? List.of() : Facts.of(words.verified());
        CardLinks.Found found = links.of(facts, words.id(), visitor);
        return new ChangeSheet(
                slug,
                words.version(),
                words.verifiedVersion(),
                FactChanges.between(before, facts),
                found.broken(),
                found.unsure(),
                found.unchecked(),
                neighbours.otherAnswers(words.id(), words.title(), facts, visitor));
    }
}
