package org.pramana.announcement;

import java.time.LocalDate;
import org.pramana.collection.Access;
import org.pramana.collection.Visitor;
import org.pramana.store.Numbers;

/**
 * Who is asked, and how far they are, as SQL (behaviour.md §15). The row of an announcement is {@code a}, of its card {@code c}; of a person's part in it
 * {@code n} (since when they are asked), {@code x} (exempt) and {@code l} (their last receipt).
 */
public final class AnnouncementSql {

    private AnnouncementSql() {}

    /** It has gone out and nobody has closed it. */
    static final String LIVE = "(a.began_at is not null and a.closed_at is null and c.lifecycle = 'PUBLISHED')";

    /** The part of the person whose id this expression gives. */
    static String partOf(String person) {
        return """
               left join announcement_person n on n.announcement_id = a.id and n.person_id = %1$s
               left join announcement_exemption x on x.announcement_id = a.id and x.person_id = %1$s
               left join receipt l on l.id = (select max(l2.id) from receipt l2 where l2.announcement_id = a.id and l2.person_id = %1$s)
               """
                .formatted(person);
    }

    /** Whether this person is meant; that they may read the card is another condition. */
    static String meant(Visitor visitor) {
        String byGroup = visitor.groups().isEmpty()
                ? ""
                : " or t.group_id in (" + Numbers.list(visitor.groups()) + ")";
        return """
               (a.audience = 'SNAPSHOT' and n.person_id is not null
                or a.audience = 'DYNAMIC' and exists (select 1 from announcement_party t where t.announcement_id = a.id and (t.person_id = %d%s)))"""
                .formatted(visitor.id(), byGroup);
    }

    /** As {@link #meant(Visitor)}, of the person whose id this expression gives. */
    static String meant(String person) {
        return """
               (a.audience = 'SNAPSHOT' and n.person_id is not null
                or a.audience = 'DYNAMIC' and exists (select 1 from announcement_party t where t.announcement_id = a.id
                                                         and (t.person_id = %1$s or t.group_id in (select tm.group_id from membership tm where tm.person_id = %1$s))))"""
                .formatted(person);
    }

    /**
     * Everybody who is asked by the announcements that the condition over {@code a} picks, as {@code from} and {@code where} of a statement over
     * {@code a}, {@code c}, {@code p} (a person), {@code n}, {@code x} and {@code l}: active, meant, and a reader of the card.
     */
    static String everybody(String which) {
        return everybody(which, "");
    }

    /** @param joins more tables, joined to any of those */
    static String everybody(String which, String joins) {
        return """
               from (select t.announcement_id, t.person_id from announcement_party t join announcement a on a.id = t.announcement_id
                      where a.audience = 'DYNAMIC' and t.person_id is not null and %1$s
                     union
                     select t.announcement_id, m.person_id from announcement_party t join announcement a on a.id = t.announcement_id
                       join membership m on m.group_id = t.group_id
                      where a.audience = 'DYNAMIC' and %1$s
                     union
                     select s.announcement_id, s.person_id from announcement_person s join announcement a on a.id = s.announcement_id
                      where a.audience = 'SNAPSHOT' and %1$s) u
               join announcement a on a.id = u.announcement_id
               join card c on c.id = a.card_id
               join person p on p.id = u.person_id and p.active
               %2$s %4$s
               where %3$s"""
                .formatted(which, partOf("p.id"), Access.readableBy("p.id", "c"), joins);
    }

    /** The last receipt is of this round and has not run out. */
    static String counts(LocalDate today) {
        return """
               (l.id is not null and l.round_no = a.round_no
                and (a.renewal = 'NONE' or a.renewal = 'DAYS' and l.acknowledged_on > %1$s - interval a.renew_days day
                     or a.renewal = 'YEARLY' and (a.renew_from > %1$s or l.acknowledged_on >= %2$s)))"""
                .formatted(literal(today), anniversary(today));
    }

    /** Until when this person is asked; null for no date. Who was asked before and whose receipt ran out has as long again. */
    static String due(LocalDate today) {
        return """
               if(a.due_days is null, null,
                  greatest(coalesce(n.due_on, %1$s + interval a.due_days day),
                           coalesce(case when l.id is null or l.round_no <> a.round_no then null
                                         when a.renewal = 'DAYS' then l.acknowledged_on + interval a.renew_days + a.due_days day
                                         when a.renewal = 'YEARLY' and a.renew_from <= %1$s then %2$s + interval a.due_days day end, date '1000-01-01')))"""
                .formatted(literal(today), anniversary(today));
    }

    /** When the person first opened what is asked; null if not yet. */
    static String opened(String person) {
        return """
               (select min(w.at) from card_view w
                 where w.person_id = %s and w.card_id = a.card_id and w.kind = 'VIEW' and w.version_no >= a.card_version and w.at >= a.asked_at)"""
                .formatted(person);
    }

    /** Something is still wanted of the person: a receipt or, where it is for information only, that they open it. */
    static String waits(String person, LocalDate today) {
        return "(x.person_id is null and if(a.mode = 'FYI', %s is null, not %s))".formatted(opened(person), counts(today));
    }

    /** Whether this round of this announcement still waits for the visitor, who may be somebody to whom a mail is about to be written. */
    public static String stillWaits(Visitor visitor, LocalDate today, String announcement, String round) {
        String me = String.valueOf(visitor.id());
        return "exists (select 1 from announcement a join card c on c.id = a.card_id %s where a.id = %s and a.round_no = %s and %s and %s and %s)"
                .formatted(partOf(me), announcement, round, LIVE, meant(visitor), waits(me, today));
    }

    /** Whether the visitor is the sender of this announcement, and it is open. */
    public static String stillSent(Visitor visitor, String announcement) {
        return "exists (select 1 from announcement a join card c on c.id = a.card_id where a.id = %s and a.sender_id = %d and %s)"
                .formatted(announcement, visitor.id(), LIVE);
    }

    /** Whether somebody for whom the visitor answers is late with it. */
    public static String teamIsLate(Visitor visitor, LocalDate today, String announcement) {
        return """
               exists (select 1 from group_manager gm join membership mm on mm.group_id = gm.group_id join person p on p.id = mm.person_id and p.active
                         join announcement a on a.id = %s join card c on c.id = a.card_id %s
                        where gm.person_id = %d and %s and %s and %s and %s and %s < %s)"""
                .formatted(
                        announcement,
                        partOf("p.id"),
                        visitor.id(),
                        LIVE,
                        meant("p.id"),
                        Access.readableBy("p.id", "c"),
                        waits("p.id", today),
                        due(today),
                        literal(today));
    }

    /** Whether that person answers for the other one, through a group. */
    static String answersFor(long manager, String person) {
        return "exists (select 1 from group_manager gm join membership mm on mm.group_id = gm.group_id where gm.person_id = %d and mm.person_id = %s)"
                .formatted(manager, person);
    }

    /** How often it has been renewed in its present round: receipts run out person by person, and this is by the day. 0 until the first time. */
    static String cycle(LocalDate today) {
        return """
               (case a.renewal when 'DAYS' then greatest(floor(datediff(%1$s, date(a.asked_at)) / a.renew_days), 0)
                               when 'YEARLY' then %2$s - %3$s else 0 end)"""
                .formatted(literal(today), anniversaries(literal(today)), anniversaries("date(a.asked_at)"));
    }

    /** The last receipt is of the present cycle; that it counts is another condition, which sees to yearly ones alone. */
    static String ofThisCycle(LocalDate today) {
        return "(a.renewal <> 'DAYS' or %1$s = 0 or l.acknowledged_on >= date(a.asked_at) + interval %1$s * a.renew_days day)".formatted(cycle(today));
    }

    private static String anniversaries(String until) {
        return "if(a.renew_from > %1$s, 0, timestampdiff(year, a.renew_from, %1$s) + 1)".formatted(until);
    }

    private static String anniversary(LocalDate today) {
        return "(a.renew_from + interval timestampdiff(year, a.renew_from, %s) year)".formatted(literal(today));
    }

    static String literal(LocalDate day) {
        return "date '" + day + "'";
    }
}
