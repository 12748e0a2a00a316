package org.pramana.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.pramana.collection.Access;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.store.Sql;
import org.pramana.trust.StampSql;

/** Makes one person's waiting lines into one mail, in one transaction; what is no longer true is dropped, and why is kept. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class DigestDesk {

    @Inject
    Sql sql;

    @Inject
    Visitors visitors;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "pramana.base-url", defaultValue = "http://localhost:8080/pramana")
    String baseUrl;

    /** People for whom something waits. @param again also those who got a digest since the day began */
    List<Long> people(boolean again) {
        Instant morning = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        return sql.list(
                """
                select distinct o.person_id from outbox o
                 where o.state = 'WAITING' and o.send_after <= ?1
                   and (?2 or not exists (select 1 from mail m where m.person_id = o.person_id and m.created_at >= ?3))
                 order by o.person_id
                """,
                row -> row.number(),
                clock.instant(),
                again,
                morning);
    }

    /** @return whether there is a mail */
    boolean write(long personId) {
        sql.list("select id from outbox where person_id = ?1 and state = 'WAITING' order by id for update", row -> row.number(), personId);
        Reader reader = sql.one(
                        "select id, name, email, language from person where id = ?1 and active",
                        row -> new Reader(row.number(), row.text(), row.text(), Locale.forLanguageTag(row.text())),
                        personId)
                .orElse(null);
        if (reader == null || reader.address() == null || reader.address().isBlank()) {
            dropAll(personId, reader == null ? "has left" : "has no mail address");
            return false;
        }
        Visitor visitor = visitors.at(sql.one("select login from person where id = ?1", row -> row.text(), personId).orElseThrow()).orElseThrow();
        List<News> told = new ArrayList<>();
        Map<String, List<Long>> dropped = new LinkedHashMap<>();
        for (News line : lines(visitor)) {
            String why = line.dropped();
            if (why == null) {
                told.add(line);
            } else {
                dropped.computeIfAbsent(why, reason -> new ArrayList<>()).add(line.id());
            }
        }
        dropped.forEach(this::drop);
        if (told.isEmpty()) {
            return false;
        }
        // fixed before the first attempt: however often it has to be sent, it is the same mail
        String messageId = "<" + UUID.randomUUID() + "@pramana>";
        Letter letter = new DigestWriter(baseUrl).write(reader, News.oncePerCard(told), messageId);
        sql.change(
                "insert into mail (person_id, address, message_id, subject, body_text, body_html, created_at, next_try_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)",
                personId,
                letter.address(),
                messageId,
                letter.subject().length() <= 300 ? letter.subject() : letter.subject().substring(0, 299) + "…",
                letter.text(),
                letter.html(),
                clock.instant());
        sql.change(
                "update outbox set state = 'IN_MAIL', mail_id = (select m.id from mail m where m.message_id = ?1) where id in ("
                        + ids(told.stream().map(News::id).toList()) + ")",
                messageId);
        return true;
    }

    /** Most worthwhile first: who needs it longest and is read most. A line out of a sweep of another day is judged by that day. */
    private List<News> lines(Visitor visitor) {
        LocalDate today = LocalDate.now(clock);
        return sql.list(
                """
                select o.id, o.kind, o.stage, c.id, c.slug, c.title, cc.name, o.cycle_no, c.cycle_no, %1$s,
                       coalesce(t.assignee_id, c.responsible_id) <=> ?1 or t.group_id in (select m.group_id from membership m where m.person_id = ?1), t.snoozed_until,
                       (select count(distinct w.person_id) from card_view w where w.card_id = c.id and w.at >= ?2) readers,
                       c.version_no > coalesce(c.verified_version, 0), o.detail, run.as_of, %2$s
                  from outbox o
                  join card c on c.id = o.card_id
                  join card_collection cc on cc.id = c.collection_id
                  left join task t on t.card_id = c.id and t.closed_at is null
                  left join sweep_run run on run.id = o.run_id
                 where o.person_id = ?1 and o.state = 'WAITING' and o.send_after <= ?3
                 order by field(o.stage, 'NAG14', 'NAG7', 'DUE', 'TASK14', 'TASK7', 'TASK', 'HANDOVER', 'WARN3', 'WARN14', ''), readers desc, o.id
                """
                        .formatted(Access.readable(visitor, "c"), StampSql.columns("c")),
                row -> {
                    long id = row.number();
                    String kind = row.text();
                    String stage = row.text();
                    long card = row.number();
                    String slug = row.text();
                    String title = row.text();
                    String collection = row.text();
                    int cycle = row.count();
                    int cycleNow = row.count();
                    boolean readable = row.flag();
                    boolean theirs = row.flag();
                    LocalDate silentUntil = row.day();
                    int readers = row.count();
                    boolean changed = row.flag();
                    String detail = row.text();
                    LocalDate asOf = row.day();
                    LocalDate day = asOf != null && asOf.isAfter(today) ? asOf : today;
                    return new News(
                            id, kind, stage, card, slug, title, collection, StampSql.read(row, day, clock.getZone()), cycle, cycleNow, readable, theirs,
                            silentUntil, readers, changed, detail);
                },
                visitor.id(),
                clock.instant().minus(java.time.Duration.ofDays(30)),
                clock.instant());
    }

    private void drop(String why, List<Long> lines) {
        sql.change(
                "update outbox set state = 'DROPPED', settled_at = ?1, why_dropped = ?2 where id in (" + ids(lines) + ")",
                clock.instant(),
                why.length() <= 200 ? why : why.substring(0, 200));
    }

    private void dropAll(long personId, String why) {
        sql.change(
                "update outbox set state = 'DROPPED', settled_at = ?1, why_dropped = ?2 where person_id = ?3 and state = 'WAITING'",
                clock.instant(),
                why,
                personId);
    }

    private static String ids(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
