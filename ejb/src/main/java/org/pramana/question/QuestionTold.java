package org.pramana.question;

import java.time.Instant;

/**
 * People have news about questions (rows of {@code question_news}); fired in the transaction that wrote them.
 *
 * @param questionId null: any question
 * @param since the news from this moment on
 */
public record QuestionTold(Long questionId, Instant since) {}
