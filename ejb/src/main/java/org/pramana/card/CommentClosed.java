package org.pramana.card;

/**
 * CDI event, inside the transaction: a thread was resolved or opened again; {@code notification} tells those who take part (behaviour.md §14).
 *
 * @param threadId the comment that began it
 * @param open it was opened again
 */
public record CommentClosed(long cardId, long threadId, long actorId, boolean open) {}
