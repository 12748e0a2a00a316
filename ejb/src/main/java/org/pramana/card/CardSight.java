package org.pramana.card;

import org.pramana.collection.Access;
import org.pramana.collection.Level;
import org.pramana.collection.Visitor;
import org.pramana.trust.Lifecycle;

/**
 * Who sees a card at which stage of its life, as conditions over a {@code card} row. {@link Access} says who may read; this adds that what is not
 * published yet is for its author, for owners and, once approval is asked for, for those who decide.
 */
public final class CardSight {

    private CardSight() {}

    /** The words. */
    public static String words(Visitor visitor, String card) {
        return "(%1$s and (%2$s.lifecycle in ('PUBLISHED', 'ARCHIVED') or (%2$s.lifecycle in ('DRAFT', 'PENDING_APPROVAL') and (%2$s.created_by = %3$d or %4$s or (%2$s.lifecycle = 'PENDING_APPROVAL' and %5$s)))))"
                .formatted(Access.readable(visitor, card), card, visitor.id(), Access.readableAt(visitor, Level.OWNER, card), publishesFreely(visitor, card));
    }

    /** Title and trust: for an administrator also where the words are not theirs to read (behaviour.md §1). */
    public static String title(Visitor visitor, String card) {
        String words = words(visitor, card);
        return visitor.administrator() ? "(%s or %s.lifecycle in ('PUBLISHED', 'ARCHIVED', 'PENDING_APPROVAL'))".formatted(words, card) : words;
    }

    /** As {@link #title(Visitor, String)}, of cards that are all in this stage: where readers see what is, no more than {@link Access} is asked, which an index may answer. */
    static String title(Visitor visitor, String card, Lifecycle stage) {
        return stage == Lifecycle.PUBLISHED || stage == Lifecycle.ARCHIVED ? Access.knowable(visitor, card) : title(visitor, card);
    }

    /** Whether what the person, an author, changes in the card waits for somebody's approval. */
    public static String mustAsk(Visitor visitor, String card) {
        return "(exists (select 1 from card_collection gate where gate.id = %1$s.collection_id and gate.approval_needed) and not %2$s and not %3$s)"
                .formatted(card, Access.readableAt(visitor, Level.OWNER, card), publishesFreely(visitor, card));
    }

    /** Whether the person is in a group that publishes without asking in the card's collection. */
    static String publishesFreely(Visitor visitor, String card) {
        return "exists (select 1 from free_publisher fp join membership fm on fm.group_id = fp.group_id where fp.collection_id = %s.collection_id and fm.person_id = %d)"
                .formatted(card, visitor.id());
    }
}
