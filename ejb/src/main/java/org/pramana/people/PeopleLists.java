package org.pramana.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.pramana.store.Like;
import org.pramana.store.Page;
import org.pramana.store.Row;
import org.pramana.store.Sql;

/** Lists of people and groups, each one statement and one count. */
@ApplicationScoped
class PeopleLists {

    @Inject
    Sql sql;

    Page<PersonLine> people(String words, int first, int size) {
        String like = containing(words);
        List<PersonLine> lines = sql.page(
                """
                select p.id, p.login, p.name, p.email, p.active, p.administrator, p.operator, p.away_from, p.away_until,
                       (select count(*) from membership m where m.person_id = p.id), p.last_seen_at
                  from person p
                 where p.name like ?1 or p.login like ?1 or p.email like ?1
                 order by p.active desc, p.name, p.id
                """,
                row -> new PersonLine(
                        row.number(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.flag(),
                        row.flag(),
                        row.flag(),
                        absence(row),
                        row.count(),
                        row.moment()),
                first,
                size,
                like);
        return new Page<>(
                lines, (int) sql.number("select count(*) from person p where p.name like ?1 or p.login like ?1 or p.email like ?1", like));
    }

    Page<GroupLine> groups(String words, int first, int size) {
        String like = containing(words);
        List<GroupLine> lines = sql.page(
                """
                select g.id, g.group_key, g.name, g.description,
                       (select count(*) from membership m join person p on p.id = m.person_id and p.active where m.group_id = g.id),
                       (select count(*) from collection_grant c where c.group_id = g.id),
                       (select count(*) from card_verifier v where v.group_id = g.id)
                  from person_group g
                 where g.name like ?1 or g.group_key like ?1
                 order by g.name, g.id
                """,
                row -> new GroupLine(row.number(), row.text(), row.text(), row.text(), row.count(), row.count(), row.count()),
                first,
                size,
                like);
        return new Page<>(lines, (int) sql.number("select count(*) from person_group g where g.name like ?1 or g.group_key like ?1", like));
    }

    List<GroupName> groupsOf(long personId) {
        return sql.list(
                """
                select g.id, g.group_key, g.name
                  from membership m join person_group g on g.id = m.group_id
                 where m.person_id = ?1
                 order by g.name, g.id
                """,
                PeopleLists::groupName,
                personId);
    }

    List<PersonName> membersOf(long groupId) {
        return sql.list(
                """
                select p.id, p.login, p.name, p.active
                  from membership m join person p on p.id = m.person_id
                 where m.group_id = ?1
                 order by p.active desc, p.name, p.id
                """,
                PeopleLists::personName,
                groupId);
    }

    /** Active people with a word that begins like this, or a login that does. */
    List<PersonName> peopleToPick(String words, int most) {
        return sql.page(
                """
                select p.id, p.login, p.name, p.active
                  from person p
                 where p.active and (p.name like ?1 or p.name like ?2 or p.login like ?1)
                 order by p.name, p.id
                """,
                PeopleLists::personName,
                0,
                most,
                Like.beginning(orEmpty(words)),
                "% " + Like.beginning(orEmpty(words)));
    }

    List<GroupName> groupsToPick(String words, int most) {
        return sql.page(
                """
                select g.id, g.group_key, g.name
                  from person_group g
                 where g.name like ?1 or g.name like ?2 or g.group_key like ?1
                 order by g.name, g.id
                """,
                PeopleLists::groupName,
                0,
                most,
                Like.beginning(orEmpty(words)),
                "% " + Like.beginning(orEmpty(words)));
    }

    private static PersonName personName(Row row) {
        return new PersonName(row.number(), row.text(), row.text(), row.flag());
    }

    private static GroupName groupName(Row row) {
        return new GroupName(row.number(), row.text(), row.text());
    }

    private static Absence absence(Row row) {
        LocalDate from = row.day();
        LocalDate until = row.day();
        return from == null ? null : new Absence(from, until);
    }

    private static String containing(String words) {
        return Like.containing(orEmpty(words));
    }

    private static String orEmpty(String words) {
        return words == null ? "" : words;
    }
}
