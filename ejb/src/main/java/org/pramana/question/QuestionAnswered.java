package org.pramana.question;

/**
 * CDI event, inside the transaction: a question has an answer, and whoever asked has been told. Not fired where a card was written or edited for it, which is
 * news of its own.
 */
public record QuestionAnswered(long answerId) {}
