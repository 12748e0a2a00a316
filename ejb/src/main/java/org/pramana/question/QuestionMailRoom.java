package org.pramana.question;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Page;
import org.pramana.store.Sql;
import org.pramana.words.Words;

/** What came to the mailbox for questions and what became of it, for those who run the portal: senders and subjects, no text. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR})
public class QuestionMailRoom {

    @Inject
    Sql sql;

    @Inject
    Visitors visitors;

    public MailboxState state() {
        return sql.one("select read_at, failed_at, failure from ask_mailbox where id = 1", row -> new MailboxState(row.moment(), row.moment(), row.text())).orElseThrow();
    }

    /** How many there were of each outcome; one that never happened is not in it. */
    public Map<MailOutcome, Integer> counts() {
        Map<MailOutcome, Integer> counts = new EnumMap<>(MailOutcome.class);
        sql.list("select outcome, count(*) from ask_mail group by outcome", row -> counts.put(row.constant(MailOutcome.class), row.count()));
        return counts;
    }

    /** @param outcome null for all; newest first */
    public Page<ReceivedMail> mails(MailOutcome outcome, int first, int size) {
        Locale language = Locale.forLanguageTag(visitors.current().language());
        String wanted = outcome == null ? "" : outcome.name();
        List<ReceivedMail> mails = sql.page(
                """
                select m.id, m.from_address, p.name, m.subject, m.taken_at, m.outcome, m.reason, m.question_id
                  from ask_mail m left join person p on p.id = m.person_id
                 where (?1 = '' or m.outcome = ?1) order by m.taken_at desc, m.id desc
                """,
                row -> new ReceivedMail(
                        row.number(), row.text(), row.text(), row.text(), row.moment(), row.constant(MailOutcome.class), why(language, row.text()), row.number()),
                Math.max(0, first),
                size,
                wanted);
        return new Page<>(mails, (int) sql.number("select count(*) from ask_mail where (?1 = '' or outcome = ?1)", wanted));
    }

    private static String why(Locale language, String reason) {
        return reason == null ? null : Words.say(language, "question.mail." + reason);
    }
}
