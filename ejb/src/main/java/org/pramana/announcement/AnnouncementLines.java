package org.pramana.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pramana.people.Party;
import org.pramana.store.Numbers;
import org.pramana.store.Page;
import org.pramana.store.Row;
import org.pramana.store.Sql;
import org.pramana.trust.Stamp;
import org.pramana.trust.StampSql;

/** Lists of announcements with their figures: two statements, whatever they hold. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AnnouncementLines {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * Of the people who are asked, the exempt apart.
     *
     * @param renewed those of {@code done} who are so by a receipt of the present cycle of its renewals
     */
    record Figures(int total, int opened, int done, int exempt, int late, int renewed) {
        static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0);
    }

    private record Bare(AnnouncementLine line, int all) {}

    /** @param which over {@code a} and {@code c}; it has to see to it that the caller may read the card */
    Page<AnnouncementLine> page(String which, int first, int size) {
        LocalDate today = LocalDate.now(clock);
        List<Bare> bare = sql.page(
                """
                select a.id, c.slug, c.title, cc.name, a.mode, a.audience, a.note, a.button, s.name, a.due_days, a.remind, a.renewal, a.renew_days, a.renew_from,
                       a.publish_at, a.began_at, a.closed_at, a.round_no, a.card_version, c.version_no,
                       exists (select 1 from card_version v where v.card_id = a.card_id and v.version_no > a.decided_version and not v.minor),
                       (select json_arrayagg(json_object('kind', if(t.person_id is null, 'GROUP', 'PERSON'), 'key', coalesce(tp.login, tg.group_key),
                                                         'name', coalesce(tp.name, tg.name), 'left', if(tp.active = 0, 1, 0)) order by t.id)
                          from announcement_party t left join person tp on tp.id = t.person_id left join person_group tg on tg.id = t.group_id
                         where t.announcement_id = a.id),
                       count(*) over (), %s
                  from announcement a join card c on c.id = a.card_id join card_collection cc on cc.id = c.collection_id join person s on s.id = a.sender_id
                 where c.lifecycle in ('PUBLISHED', 'ARCHIVED') and %s
                 order by a.id desc
                """
                        .formatted(StampSql.columns("c"), which),
                row -> bare(row, today),
                Math.max(0, first),
                size);
        Map<Long, Figures> figures = figures(bare.stream().map(one -> one.line().id()).toList(), today);
        return new Page<>(
                bare.stream().map(one -> with(one.line(), figures.getOrDefault(one.line().id(), Figures.NONE))).toList(), bare.isEmpty() ? 0 : bare.get(0).all());
    }

    Map<Long, Figures> figures(List<Long> ids, LocalDate today) {
        Map<Long, Figures> figures = new HashMap<>();
        if (ids.isEmpty()) {
            return figures;
        }
        String which = "a.id in (" + Numbers.list(ids) + ")";
        sql.list(
                """
                select q.id, sum(q.exempt = 0), sum(q.exempt = 0 and (q.opened or not q.waits)), sum(q.exempt = 0 and not q.waits), sum(q.exempt),
                       sum(q.exempt = 0 and q.waits and q.late), sum(q.exempt = 0 and not q.waits and q.recent)
                  from (select a.id, if(x.person_id is null, 0, 1) exempt, %s waits, %s is not null opened, coalesce(%s < %s, 0) late, coalesce(%s, 1) recent %s) q
                 group by q.id
                """
                        .formatted(
                                AnnouncementSql.waits("p.id", today),
                                AnnouncementSql.opened("p.id"),
                                AnnouncementSql.due(today),
                                AnnouncementSql.literal(today),
                                AnnouncementSql.ofThisCycle(today),
                                AnnouncementSql.everybody(which)),
                row -> figures.put(row.number(), new Figures(row.count(), row.count(), row.count(), row.count(), row.count(), row.count())));
        return figures;
    }

    private Bare bare(Row row, LocalDate today) {
        long id = row.number();
        String slug = row.text();
        String title = row.text();
        String collection = row.text();
        AnnouncementMode mode = row.constant(AnnouncementMode.class);
        AudienceKind audience = row.constant(AudienceKind.class);
        String note = row.text();
        String button = row.text();
        String sender = row.text();
        Integer dueDays = row.integer();
        RemindEvery remind = row.constant(RemindEvery.class);
        Renewal renewal = new Renewal(row.constant(Renewal.Kind.class), row.integer(), row.day());
        Instant publishAt = row.moment();
        Instant beganAt = row.moment();
        Instant closedAt = row.moment();
        int round = row.count();
        int asked = row.count();
        int version = row.count();
        boolean undecided = row.flag();
        List<Party> to = Party.list(row.text());
        int all = row.count();
        Stamp stamp = StampSql.read(row, today, clock.getZone());
        return new Bare(
                new AnnouncementLine(
                        id, slug, title, collection, stamp, mode, audience, to, note, button, sender, dueDays, remind, renewal, publishAt, beganAt, closedAt, round,
                        asked, version, undecided, 0, 0, 0, 0, 0),
                all);
    }

    private static AnnouncementLine with(AnnouncementLine a, Figures f) {
        return new AnnouncementLine(
                a.id(), a.slug(), a.title(), a.collection(), a.stamp(), a.mode(), a.audience(), a.to(), a.note(), a.button(), a.sender(), a.dueDays(), a.remind(),
                a.renewal(), a.publishAt(), a.beganAt(), a.closedAt(), a.round(), a.askedVersion(), a.cardVersion(), a.undecided() && a.closedAt() == null,
                f.total(), f.opened(), f.done(), f.exempt(), f.late());
    }
}
