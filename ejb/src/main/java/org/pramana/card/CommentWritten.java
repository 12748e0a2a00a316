package org.pramana.card;

/**
 * CDI event, inside the transaction: {@code notification} tells the responsible person and those who take part (behaviour.md §14).
 *
 * @param parentId the comment that it answers, or null
 */
public record CommentWritten(long cardId, String slug, long commentId, Long parentId, long authorId, String text) {}
