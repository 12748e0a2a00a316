package org.pramana.card;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Sql;
import org.pramana.trust.Lifecycle;
import org.pramana.trust.TrustSql;
import org.pramana.trust.TrustState;

/**
 * Remembers that a card was read or copied, with the trust that it had at that moment (behaviour.md §10). Written a little later and many at
 * once, so that a page view costs no statement.
 */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.CREATOR})
public class CardReading {

    @Inject
    ReadingJournal journal;

    @Inject
    Visitors visitors;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** I have this page before me. */
    public void viewed(CardPage page) {
        note(ReadingJournal.Kind.VIEW, page);
    }

    /** I took its text with me. */
    public void copied(CardPage page) {
        note(ReadingJournal.Kind.COPY, page);
    }

    /** As {@link #viewed(CardPage)} for a program that showed the card to the person who calls. */
    public void viewed(String slug) {
        note(ReadingJournal.Kind.VIEW, slug);
    }

    /** As {@link #copied(CardPage)} for a caller who has only the address, e.g. a list of search results. */
    public void copied(String slug) {
        note(ReadingJournal.Kind.COPY, slug);
    }

    private void note(ReadingJournal.Kind kind, String slug) {
        Visitor reader = visitors.current();
        journal.note(sql.one(
                        "select c.id, c.version_no, %s from card c where c.slug = ?1 and c.lifecycle = 'PUBLISHED' and %s"
                                .formatted(TrustSql.state("c", LocalDate.now(clock)), CardSight.words(reader, "c")),
                        row -> new ReadingJournal.Reading(
                                row.number(), reader.id(), clock.instant(), kind, row.count(), row.constant(TrustState.class)),
                        slug)
                .orElseThrow(() -> new UnknownCard(slug)));
    }

    private void note(ReadingJournal.Kind kind, CardPage page) {
        if (page.lifecycle() == Lifecycle.PUBLISHED && !page.bodyHidden()) {
            journal.note(new ReadingJournal.Reading(
                    page.id(), visitors.current().id(), clock.instant(), kind, page.version(), page.stamp().trust().state()));
        }
    }
}
