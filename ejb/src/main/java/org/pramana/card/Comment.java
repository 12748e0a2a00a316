package org.pramana.card;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a reader says about a card: the beginning of a thread, or an answer in one. Only a beginning is open or closed. */
@Entity
@Table(name = "comment")
class Comment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "card_id")
    private long cardId;

    @Column(name = "parent_id")
    private Long parentId;

    @Column(name = "author_id")
    private long authorId;

    private Instant at;

    private String text;

    private String quote;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    @Column(name = "resolved_by")
    private Long resolvedBy;

    protected Comment() {} // for the persistence provider

    private Comment(long cardId, Long parentId, long authorId, String text, String quote, Instant at) {
        this.cardId = cardId;
        this.parentId = parentId;
        this.authorId = authorId;
        this.text = text;
        this.quote = quote;
        this.at = at;
    }

    static Comment thread(long cardId, long author, String text, String quote, Instant now) {
        return new Comment(cardId, null, author, text, quote, now);
    }

    /** An answer opens a closed thread again: somebody has something to say. Answers to answers join the same thread. */
    Comment answer(long author, String answer, Instant now) {
        reopen();
        return new Comment(cardId, parentId == null ? id : parentId, author, answer, null, now);
    }

    /** @return whether it was open */
    boolean resolve(long by, Instant now) {
        if (resolvedAt != null) {
            return false;
        }
        resolvedAt = now;
        resolvedBy = by;
        return true;
    }

    /** @return whether it was closed */
    boolean reopen() {
        boolean closed = resolvedAt != null;
        resolvedAt = null;
        resolvedBy = null;
        return closed;
    }

    long cardId() {
        return cardId;
    }

    boolean of(long card) {
        return cardId == card;
    }

    Long parentId() {
        return parentId;
    }

    long id() {
        return id;
    }

    long authorId() {
        return authorId;
    }
}
