package org.pramana.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.pramana.audit.Deed;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Page;
import org.pramana.store.Row;
import org.pramana.store.Sql;
import org.pramana.words.Words;

/** The post room, for those who run it: addresses and subjects, no body. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR})
public class MailRoom {

    @Inject
    Sql sql;

    @Inject
    Visitors visitors;

    @Inject
    Event<Deed> deeds;

    @Inject
    Clock clock;

    public MailCounts counts() {
        return sql.one(
                        """
                        select (select count(*) from outbox where state = 'WAITING'), (select count(*) from outbox where state = 'DROPPED'),
                               coalesce(sum(state = 'WAITING'), 0), coalesce(sum(state = 'SENT'), 0), coalesce(sum(state = 'DEAD'), 0)
                          from mail
                        """,
                        row -> new MailCounts(row.count(), row.count(), row.count(), row.count(), row.count()))
                .orElseThrow();
    }

    /** @param state WAITING, SENT, DEAD, VOID, or null for all; newest first */
    public Page<MailLine> mails(String state, int first, int size) {
        int[] total = new int[1];
        List<MailLine> lines = sql.page(
                """
                select m.id, p.name, m.address, m.subject, m.state, m.attempts, m.created_at, m.next_try_at, m.sent_at, m.last_error, count(*) over ()
                  from mail m join person p on p.id = m.person_id
                 where (?1 = '' or m.state = ?1) order by m.id desc
                """,
                row -> {
                    MailLine line = new MailLine(
                            row.number(), row.text(), row.text(), row.text(), row.text(), row.count(), row.moment(), row.moment(), row.moment(), row.text());
                    total[0] = row.count();
                    return line;
                },
                first,
                size,
                state == null ? "" : state);
        return new Page<>(lines, total[0]);
    }

    /**
     * Puts a mail to the visitor into the post, to see whether mail arrives at all; returns its address.
     *
     * @throws NoAddress where the visitor has none
     */
    public String writeTest() {
        Visitor visitor = visitors.current();
        String address = sql.one("select email from person where id = ?1 and email is not null", Row::text, visitor.id()).orElseThrow(NoAddress::new);
        Locale language = Locale.forLanguageTag(visitor.language());
        String subject = Words.say(language, "notification.test.subject");
        String text = Words.say(language, "notification.test.text", visitor.name());
        sql.change(
                "insert into mail (person_id, kind, address, message_id, subject, body_text, body_html, created_at, next_try_at) values (?1, 'TEST', ?2, ?3, ?4, ?5, ?6, ?7, ?7)",
                visitor.id(),
                address,
                "<" + UUID.randomUUID() + "@pramana>",
                subject,
                text,
                "<p>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</p>",
                clock.instant());
        deeds.fire(new Deed("mail.tested", "mail:" + address));
        return address;
    }

    /** A dead mail gets another chance at once. */
    public void retry(long mailId) {
        int changed = sql.change(
                "update mail set state = 'WAITING', attempts = 0, next_try_at = ?1 where id = ?2 and state in ('WAITING', 'DEAD')", clock.instant(), mailId);
        if (changed == 0) {
            throw new UnknownMail(mailId);
        }
        deeds.fire(new Deed("mail.retried", "mail:" + mailId));
    }
}
