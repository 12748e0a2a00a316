package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pramana.card.CardSight;
import org.pramana.collection.Visitor;
import org.pramana.store.Row;
import org.pramana.store.Sql;
import org.pramana.trust.Lifecycle;
import org.pramana.trust.Stamp;
import org.pramana.trust.StampSql;

/** Reading trust, without locking anything. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TrustQueries {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** A card, as far as its trust goes. */
    record Glance(
            long id, String slug, String title, long collectionId, Lifecycle lifecycle, String responsible, long trustSeq, int cycleNo, boolean planOwn, Stamp stamp) {}

    /** The card if this visitor may read it. */
    Optional<Glance> glance(String slug, Visitor visitor, LocalDate day) {
        return glance(slug, CardSight.words(visitor, "c"), day);
    }

    /** What a comment on this card says. */
    Optional<String> said(long cardId, long commentId) {
        return sql.one("select text from comment where id = ?1 and card_id = ?2", Row::text, commentId, cardId);
    }

    /** The card if this visitor may know its title and trust: whoever reads it, and every administrator (behaviour.md §1). */
    Optional<Glance> metadata(String slug, Visitor visitor, LocalDate day) {
        return glance(slug, CardSight.title(visitor, "c"), day);
    }

    private Optional<Glance> glance(String slug, String whoMay, LocalDate day) {
        return sql.one(
                """
                select c.id, c.slug, c.title, c.collection_id, c.lifecycle, (select r.name from person r where r.id = c.responsible_id), c.trust_seq,
                       c.cycle_no, c.plan_own, %s
                  from card c
                 where c.slug = ?1 and c.lifecycle <> 'PURGED' and %s
                """
                        .formatted(StampSql.columns("c"), whoMay),
                row -> new Glance(
                        row.number(),
                        row.text(),
                        row.text(),
                        row.number(),
                        row.constant(Lifecycle.class),
                        row.text(),
                        row.number(),
                        row.count(),
                        row.flag(),
                        StampSql.read(row, day, clock.getZone())),
                slug);
    }

    /** What people asked and nobody answered, oldest first. */
    List<CheckRequest> requests(long cardId, long visitorId) {
        return sql.list(
                """
                select r.id, r.kind, r.hard, p.name, r.by_id = ?2, r.at, r.text
                  from card_reason r left join person p on p.id = r.by_id
                 where r.card_id = ?1 and r.closed_at is null and r.kind in ('REQUESTED', 'FLAGGED')
                 order by r.id
                """,
                row -> new CheckRequest(row.number(), row.text(), row.flag(), row.text(), row.flag(), row.moment(), row.text()),
                cardId,
                visitorId);
    }

    String publishedBody(long cardId) {
        return sql.one(
                        "select v.body_html from card c join card_version v on v.card_id = c.id and v.version_no = c.version_no where c.id = ?1",
                        row -> row.text(),
                        cardId)
                .orElse("");
    }
}
