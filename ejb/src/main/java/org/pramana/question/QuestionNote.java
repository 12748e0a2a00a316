package org.pramana.question;

import java.time.Instant;

/**
 * A question as a mail tells of it to one person who may read it.
 *
 * @param withMe whether it is theirs to answer
 * @param free whether it is nobody's
 * @param unseen whether they have not looked at its news in the portal
 * @param answer plain words, or the title of the card that says it if they may read that; null for none
 * @param objection why the last answer did not help; null where nobody said so
 * @param passedOn who declined it last, and why; null where nobody did
 * @param toCapture its plain answer waits to become a card
 * @param dueAt when an answer is due, null if none is
 */
public record QuestionNote(
        long id, String title, String detail, String collection, QuestionState state, String askedBy, int askers, boolean withMe, boolean free, boolean unseen, boolean toCapture, Instant dueAt,
        String answer, String answeredBy, String objection, PassedOn passedOn) {}
