package org.pramana.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.pramana.store.Row;
import org.pramana.store.Sql;

/**
 * Mails on their way, one short transaction a step and none while the mail server is talked to. Whoever takes a mail first puts its next attempt
 * off: should this node die now, another sends it later, with the same Message-ID.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Postbag {

    /** About two days. */
    static final int MOST_ATTEMPTS = 48;

    private static final int LONGEST_ERROR = 500;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "pramana.base-url", defaultValue = "http://localhost:8080/pramana")
    String baseUrl;

    Optional<Letter> take() {
        Optional<Letter> next = sql.one(
                """
                select id, message_id, address, subject, body_text, body_html, attempts, may_stop, reply_to, stop_token from mail
                 where state = 'WAITING' and next_try_at <= ?1 order by next_try_at, id limit 1 for update skip locked
                """,
                row -> letter(row),
                clock.instant());
        next.ifPresent(letter -> sql.change(
                "update mail set attempts = attempts + 1, next_try_at = ?1 where id = ?2", clock.instant().plus(wait(letter.attempts() + 1)), letter.mailId()));
        return next;
    }

    private Letter letter(Row row) {
        long id = row.number();
        String messageId = row.text();
        String address = row.text();
        String subject = row.text();
        String text = row.text();
        String html = row.text();
        int attempts = row.count();
        boolean mayStop = row.flag();
        String replyTo = row.text();
        String token = row.text();
        return new Letter(id, messageId, address, subject, text, html, attempts, mayStop ? Choices.address(baseUrl, token) : null, replyTo);
    }

    void sent(Letter letter) {
        sql.change("update mail set state = 'SENT', sent_at = ?1, last_error = null where id = ?2", clock.instant(), letter.mailId());
        sql.change("update outbox set state = 'SENT', settled_at = ?1 where mail_id = ?2", clock.instant(), letter.mailId());
    }

    /** It is tried again later, until it has been tried too often. */
    void failed(Letter letter, String error) {
        sql.change(
                "update mail set last_error = ?1, state = if(attempts >= ?2, 'DEAD', 'WAITING') where id = ?3", cut(error), MOST_ATTEMPTS, letter.mailId());
    }

    /** The mail server says that this recipient does not exist: no other attempt will help. */
    void dead(Letter letter, String error) {
        sql.change("update mail set last_error = ?1, state = 'DEAD' where id = ?2", cut(error), letter.mailId());
    }

    /** One minute, two, four, up to an hour. */
    static Duration wait(int attempt) {
        Duration wait = Duration.ofMinutes(1L << Math.min(attempt - 1, 6));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static String cut(String error) {
        return error == null || error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }
}
