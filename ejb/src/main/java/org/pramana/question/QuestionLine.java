package org.pramana.question;

import java.io.Serializable;
import java.time.Instant;

/**
 * One line of a list of questions.
 *
 * @param assignee name of who has it, null for nobody
 * @param dueAt when an answer is due, null if none is
 * @param askers how many want to know
 * @param answer kind of the latest answer; null for none
 * @param unverified its answer is plain words that are not a card yet
 * @param mine I asked it, or joined
 * @param news something that I have not seen yet
 */
public record QuestionLine(
        long id,
        String title,
        QuestionState state,
        String collection,
        String collectionName,
        String askedBy,
        Instant askedAt,
        String assignee,
        Instant dueAt,
        int askers,
        AnswerKind answer,
        boolean unverified,
        boolean mine,
        boolean news)
        implements Serializable {}
