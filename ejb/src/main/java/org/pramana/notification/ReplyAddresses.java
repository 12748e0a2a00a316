package org.pramana.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.pramana.question.QuestionNotes;
import org.pramana.store.Sql;

/** Where a reply to a mail about one question goes (behaviour.md §13): to the mailbox for questions, with a token after its name. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReplyAddresses {

    @Inject
    Sql sql;

    @Inject
    QuestionNotes questions;

    @Inject
    @ConfigProperty(name = "pramana.ask.address")
    Optional<String> mailbox;

    /** Lines of the outbox that go in mails of their own, because their reader answers by replying. */
    List<Long> lines(long personId) {
        return mailbox.isEmpty()
                ? List.of()
                : sql.list(
                        """
                        select max(o.id) from outbox o join question_budget b on b.person_id = o.person_id and b.by_mail
                         where o.person_id = ?1 and o.state = 'WAITING' and o.urgent and o.kind = 'QUESTION' and o.stage in ('YOURS', 'REMINDER', 'REOPENED')
                         group by o.question_id order by 1
                        """,
                        row -> row.number(),
                        personId);
    }

    /** Null where the mail asks nothing, or more than one thing. */
    String address(long personId, List<Line> said) {
        if (mailbox.isEmpty() || said.size() != 1 || !(said.get(0) instanceof QuestionNews line) || !line.toAnswer()) {
            return null;
        }
        int at = mailbox.get().lastIndexOf('@');
        return mailbox.get().substring(0, at) + "+" + questions.replyToken(line.questionId(), personId) + mailbox.get().substring(at);
    }
}
