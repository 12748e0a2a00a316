package org.pramana.announcement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.pramana.collection.Access;
import org.pramana.collection.Level;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Page;
import org.pramana.store.Row;
import org.pramana.store.Sql;

/**
 * How far announcements are: by announcement, by group and by person, for their senders and for owners of the card's collection; and who of the people
 * that somebody answers for has yet to read (behaviour.md §15). Only readers of the card are in any of these figures.
 */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.CREATOR})
public class AnnouncementStatus {

    private static final int PEOPLE_MAX = 50_000;

    @Inject
    Visitors visitors;

    @Inject
    AnnouncementLines lines;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Mine to look after, newest first. */
    @RolesAllowed(Roles.CREATOR)
    public Page<AnnouncementLine> sent(int first, int size) {
        Visitor visitor = visitors.current();
        return lines.page(mine(visitor), first, size);
    }

    /** @throws UnknownAnnouncement also where it is not mine to look after */
    @RolesAllowed(Roles.CREATOR)
    public AnnouncementLine one(long id) {
        Visitor visitor = visitors.current();
        return lines.page("a.id = " + id + " and " + mine(visitor), 0, 1).rows().stream().findFirst().orElseThrow(() -> new UnknownAnnouncement(id));
    }

    /** @param state null for all, who is late first */
    @RolesAllowed(Roles.CREATOR)
    public Page<AskedPerson> people(long id, PersonState state, int first, int size) {
        one(id);
        String which = state == null ? "" : " where q.state = '" + state + "'";
        int[] total = new int[1];
        List<AskedPerson> people = sql.page(
                "select q.*, count(*) over () from (%s) q%s order by q.late desc, q.state, q.name, q.login".formatted(people(id), which),
                row -> {
                    AskedPerson person = person(row);
                    total[0] = row.count();
                    return person;
                },
                Math.max(0, first),
                size);
        return new Page<>(people, people.isEmpty() && first > 0 ? people(id, state, 0, 1).total() : total[0]);
    }

    /** Everybody, for a file. */
    @RolesAllowed(Roles.CREATOR)
    public List<AskedPerson> everybody(long id) {
        one(id);
        return sql.page("select q.* from (%s) q order by q.name, q.login".formatted(people(id)), AnnouncementStatus::person, 0, PEOPLE_MAX);
    }

    @RolesAllowed(Roles.CREATOR)
    public List<GroupProgress> groups(long id) {
        one(id);
        return sql.list(
                """
                select g.group_key, g.name, count(*), sum(q.done), sum(q.late)
                  from (%s) q join membership m on m.person_id = q.person_id join announcement_party t on t.group_id = m.group_id and t.announcement_id = %d
                  join person_group g on g.id = m.group_id
                 where q.state <> 'EXEMPT'
                 group by g.id, g.group_key, g.name order by sum(q.done) / count(*), g.name
                """
                        .formatted(people(id), id),
                row -> new GroupProgress(row.text(), row.text(), row.count(), row.count(), row.count()));
    }

    /** Who of those for whom I answer has yet to acknowledge what I may read myself; who is late first. */
    public Page<TeamLine> team(int first, int size) {
        Visitor visitor = visitors.current();
        LocalDate today = LocalDate.now(clock);
        int[] total = new int[1];
        List<TeamLine> lines = sql.page(
                """
                select a.id, c.slug, c.title, p.login, p.name, %1$s is not null, coalesce(n.since, %2$s), %3$s due, coalesce(%3$s < %2$s, false), count(*) over ()
                  from announcement a join card c on c.id = a.card_id
                  join (select distinct mm.person_id from group_manager gm join membership mm on mm.group_id = gm.group_id where gm.person_id = %4$d) my
                  join person p on p.id = my.person_id and p.active and p.id <> %4$d
                  %5$s
                 where a.mode = 'MUST_ACKNOWLEDGE' and %6$s and %7$s and %8$s and %9$s and %10$s
                 order by 9 desc, due is null, due, p.name, a.id
                """
                        .formatted(
                                AnnouncementSql.opened("p.id"),
                                AnnouncementSql.literal(today),
                                AnnouncementSql.due(today),
                                visitor.id(),
                                AnnouncementSql.partOf("p.id"),
                                AnnouncementSql.LIVE,
                                Access.readable(visitor, "c"),
                                Access.readableBy("p.id", "c"),
                                AnnouncementSql.meant("p.id"),
                                AnnouncementSql.waits("p.id", today)),
                row -> {
                    TeamLine line = new TeamLine(
                            row.number(), row.text(), row.text(), row.text(), row.text(), row.flag(), row.day(), row.day(), row.flag());
                    total[0] = row.count();
                    return line;
                },
                Math.max(0, first),
                size);
        return new Page<>(lines, total[0]);
    }

    /** Whether anybody has put me in charge of a group. */
    public boolean answersForSomebody() {
        return sql.number("select count(*) from group_manager where person_id = ?1", visitors.current().id()) > 0;
    }

    private String people(long id) {
        LocalDate today = LocalDate.now(clock);
        String counts = AnnouncementSql.counts(today);
        String opened = AnnouncementSql.opened("p.id");
        String due = AnnouncementSql.due(today);
        return """
               select a.id announcement_id, p.login, p.name,
                      case when x.person_id is not null then 'EXEMPT' when %1$s then 'ACKNOWLEDGED' when %2$s is not null then 'OPENED' else 'NOT_OPENED' end state,
                      coalesce(n.since, %3$s) since, %4$s due,
                      if(%5$s and %4$s < %3$s, 1, 0) late, %2$s opened_at, l.acknowledged_at, l.version_no, l.body_hash, x.reason,
                      (select xb.name from person xb where xb.id = x.by_id) exempt_by, p.id person_id, if(%5$s or x.person_id is not null, 0, 1) done
               %6$s"""
                .formatted(counts, opened, AnnouncementSql.literal(today), due, AnnouncementSql.waits("p.id", today), AnnouncementSql.everybody("a.id = " + id));
    }

    private static AskedPerson person(Row row) {
        AskedPerson person = new AskedPerson(
                row.number(), row.text(), row.text(), row.constant(PersonState.class), row.day(), row.day(), row.flag(), row.moment(), row.moment(), row.integer(),
                row.text(), row.text(), row.text());
        row.number(); // the person's id and whether they are done, for the counts
        row.number();
        return person;
    }

    private static String mine(Visitor visitor) {
        return "(a.sender_id = %d and %s or %s)".formatted(visitor.id(), Access.readableAt(visitor, Level.AUTHOR, "c"), Access.readableAt(visitor, Level.OWNER, "c"));
    }
}
