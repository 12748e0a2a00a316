package org.pramana.notification;

import java.time.Instant;

/**
 * Which of somebody's lines in the outbox {@code o}: those whose time has come, or those of a mail that has not left yet.
 *
 * @param condition with the place of its parameter left open
 */
record LinesOf(String condition, Object parameter) {

    static LinesOf waiting(Instant now) {
        return new LinesOf("o.state = 'WAITING' and o.send_after <= %s", now);
    }

    static LinesOf mail(long mailId) {
        return new LinesOf("o.state = 'IN_MAIL' and o.mail_id = %s", mailId);
    }

    String where(String parameter) {
        return condition.formatted(parameter);
    }
}
