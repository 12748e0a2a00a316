package org.pramana.card;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.pramana.collection.Level;
import org.pramana.collection.NotAllowed;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Party;
import org.pramana.people.Roles;
import org.pramana.store.Row;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;

/** What readers say about a card (behaviour.md §14). Comments are not part of a version and move no trust. */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.CREATOR})
public class CardConversation {

    public static final int TEXT_MAX = 2_500;
    private static final int QUOTE_MAX = 500;
    private static final int LISTED = 300;

    @PersistenceContext
    EntityManager entities;

    @Inject
    CardRepository cards;

    @Inject
    Visitors visitors;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Event<CommentWritten> written;

    @Inject
    Event<CommentClosed> closed;

    /** Threads, open ones first, then the newest; one statement. */
    public List<CommentLine> comments(String slug) {
        Visitor visitor = visitors.current();
        return sql.one(
                        "select c.collection_id, r.login, r.name, not r.active, " + CommentThreads.json("c", LISTED)
                                + " from card c left join person r on r.id = c.responsible_id where c.slug = ?1 and " + CardSight.words(visitor, "c"),
                        row -> threads(visitor, row),
                        slug)
                .orElseThrow(() -> new UnknownCard(slug));
    }

    /**
     * @param quote a passage of the card, or null
     * @return its id
     */
    public long say(String slug, String text, String quote) {
        Visitor author = visitors.current();
        long cardId = cards.readableId(author, slug);
        String passage = quote == null || quote.isBlank() ? null : quote.strip();
        if (passage != null && passage.length() > QUOTE_MAX) {
            throw new InvalidInput("quote", "card.quote-too-long", QUOTE_MAX);
        }
        return add(Comment.thread(cardId, author.id(), checked(text), passage, clock.instant()), cardId, slug, text);
    }

    public long reply(String slug, long commentId, String text) {
        Visitor author = visitors.current();
        long cardId = cards.readableId(author, slug);
        Comment comment = onCard(cardId, commentId);
        return add(beginning(comment).answer(author.id(), checked(text), clock.instant()), cardId, slug, text);
    }

    public void resolve(String slug, long commentId) {
        Visitor visitor = visitors.current();
        Comment thread = toClose(visitor, slug, commentId);
        if (thread.resolve(visitor.id(), clock.instant())) {
            closed.fire(new CommentClosed(thread.cardId(), thread.id(), visitor.id(), false));
        }
    }

    public void reopen(String slug, long commentId) {
        Visitor visitor = visitors.current();
        Comment thread = toClose(visitor, slug, commentId);
        if (thread.reopen()) {
            closed.fire(new CommentClosed(thread.cardId(), thread.id(), visitor.id(), true));
        }
    }

    private static List<CommentLine> threads(Visitor visitor, Row row) {
        Level level = visitor.levels().get(row.number());
        Party responsible = CardLineSql.person(row.text(), row.text(), row.flag());
        return new CommentThreads(visitor, level, responsible).read(row.text()).comments();
    }

    private long add(Comment comment, long cardId, String slug, String text) {
        entities.persist(comment);
        entities.flush();
        written.fire(new CommentWritten(cardId, slug, comment.id(), comment.parentId(), comment.authorId(), text.strip()));
        return comment.id();
    }

    private Comment toClose(Visitor visitor, String slug, long commentId) {
        long cardId = cards.readableId(visitor, slug);
        Comment thread = beginning(onCard(cardId, commentId));
        boolean mine = sql.number(
                        """
                        select count(*) from card c
                         where c.id = ?1 and (c.responsible_id = ?3
                               or exists (select 1 from comment q where (q.id = ?2 or q.parent_id = ?2) and q.author_id = ?3))
                        """,
                        cardId,
                        thread.id(),
                        visitor.id())
                > 0;
        long collectionId = sql.number("select collection_id from card where id = ?1", cardId);
        if (!mine && !visitor.may(Level.OWNER, collectionId)) {
            throw new NotAllowed("card.comment-not-yours");
        }
        return thread;
    }

    private Comment onCard(long cardId, long commentId) {
        Comment comment = entities.find(Comment.class, commentId);
        if (comment == null || !comment.of(cardId)) {
            throw new UnknownComment();
        }
        return comment;
    }

    private Comment beginning(Comment comment) {
        return comment.parentId() == null ? comment : entities.find(Comment.class, comment.parentId());
    }

    private static String checked(String text) {
        String said = text == null ? "" : text.strip();
        if (said.isEmpty()) {
            throw new InvalidInput("text", "card.comment-empty");
        }
        if (said.length() > TEXT_MAX) {
            throw new InvalidInput("text", "card.comment-too-long", TEXT_MAX);
        }
        return said;
    }
}
