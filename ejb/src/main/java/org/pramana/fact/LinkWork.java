package org.pramana.fact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pramana.people.Roles;
import org.pramana.store.LongWork;
import org.pramana.store.Sql;

/** The job that reads facts which are not read yet and looks where links lead: set by set, one transaction each. */
@Stateless
@RolesAllowed(Roles.MACHINE)
@LongWork
public class LinkWork {

    /** A node that says nothing for so long is dead, and another may begin. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    /** What is well is looked at once a week, what is not every night. */
    private static final Duration A_WEEK = Duration.ofDays(7).minusHours(12);

    private static final Duration A_NIGHT = Duration.ofHours(12);
    private static final int AT_ONCE = 200;

    @Inject
    FactTable facts;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** The number of a new run; refused while another one is at work. */
    public long begin(String requestedBy, String node) {
        Instant now = clock.instant();
        sql.change("update link_run set ended_at = ?1, message = 'its server was stopped' where ended_at is null and lease_until < ?1", now);
        int begun = sql.change(
                "insert ignore into link_run (started_at, lease_until, node, requested_by) values (?1, ?2, ?3, ?4)", now, now.plus(LEASE), node, requestedBy);
        if (begun == 0) {
            throw new LinksRunning();
        }
        return sql.number("select last_insert_id()");
    }

    /** As {@link #begin}; nothing where there was a run today, on whatever node, or one is at work. */
    public Optional<Long> beginTonight(String requestedBy, String node) {
        Instant midnight = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        boolean done = sql.number("select count(*) from link_run where started_at >= ?1 or ended_at is null and lease_until >= ?2", midnight, clock.instant()) > 0;
        return done ? Optional.empty() : Optional.of(begin(requestedBy, node));
    }

    /** Reads the facts of some cards that have none of their present version; returns where to go on, nothing where all is read. */
    public Optional<Long> readFacts(long run, long after) {
        Long last = facts.readNext(after, AT_ONCE);
        sql.change(
                "update link_run set lease_until = ?2, cards_read = cards_read + ?3 where id = ?1",
                run,
                clock.instant().plus(LEASE),
                last == null ? 0 : sql.number("select count(*) from card where id > ?1 and id <= ?2 and facts_version > 0", after, last));
        return Optional.ofNullable(last);
    }

    /** Every address that a published card leads to is known from now on, and no other. */
    public void gather() {
        sql.change(
                """
                insert ignore into web_link (url_hash, url, next_at)
                select f.link_hash, min(regexp_replace(f.value, '#.*$', '')), ?1
                  from card_fact f join card c on c.id = f.card_id and c.lifecycle = 'PUBLISHED'
                 where f.link_hash is not null and not exists (select 1 from web_link known where known.url_hash = f.link_hash)
                 group by f.link_hash
                """,
                clock.instant());
        sql.change("delete from web_link where not exists (select 1 from card_fact f join card c on c.id = f.card_id and c.lifecycle = 'PUBLISHED' where f.link_hash = web_link.url_hash)");
    }

    /** Some that are to be looked at, the longest waiting first. */
    public List<LinkToCheck> due(int most) {
        return sql.page("select url_hash, url from web_link where next_at <= ?1 order by next_at, url_hash", row -> new LinkToCheck(row.text(), row.text()), 0, most, clock.instant());
    }

    /**
     * Keeps what was seen.
     *
     * @param seesTheWeb whether any server outside has answered in this run: if none has, an unknown server says more about this network than about the link
     */
    public void keep(long run, List<CheckedLink> seen, boolean seesTheWeb) {
        Instant now = clock.instant();
        List<Object[]> rows = new ArrayList<>();
        for (CheckedLink link : seen) {
            boolean unknown = link.state() == LinkState.NEW;
            Instant next = now.plus(link.state() == LinkState.OK || link.state() == LinkState.FORBIDDEN ? A_WEEK : A_NIGHT);
            // a server that nobody knows twice in a row is gone; once may be a bad night
            rows.add(new Object[] {
                unknown, seesTheWeb, unknown ? LinkState.UNSURE.name() : link.state().name(), unknown && seesTheWeb, link.status(), link.problem(), now, next, link.hash()
            });
        }
        sql.changeAll(
                """
                update web_link
                   set state = if(? and ? and fails >= 1, 'BROKEN', ?), fails = if(?, least(fails + 1, 100), 0), status = ?, problem = ?, checked_at = ?, next_at = ?
                 where url_hash = ?
                """,
                rows);
        sql.change(
                "update link_run set lease_until = ?2, checked = checked + ?3, broken = broken + ?4 where id = ?1",
                run,
                now.plus(LEASE),
                seen.size(),
                seen.stream().filter(link -> link.state() == LinkState.BROKEN).count());
    }

    /** @param message null: it came to its end */
    public void close(long run, String message) {
        sql.change("update link_run set ended_at = ?2, message = ?3 where id = ?1 and ended_at is null", run, clock.instant(), message == null || message.length() <= 300 ? message : message.substring(0, 300));
    }
}
