package org.pramana.verification;

import jakarta.json.JsonObject;
import java.util.List;
import org.pramana.collection.Visitor;

/**
 * One kind of change of many cards: a bean of this type is all that a further kind needs, beside its constant in {@link BulkKind} and its words. It runs
 * in the caller's transaction. Rights are asked for as the same deed on a single card asks for them, card by card: what is not this person's to do is a
 * verdict with a reason and stops nothing else.
 *
 * @param <T> its terms
 */
public interface BulkDeed<T extends BulkTerms> {

    BulkKind kind();

    /** What {@link BulkTerms#json} wrote. */
    T read(JsonObject terms);

    /** Refuses what can be done to no card at all. */
    default void check(T terms, Visitor by) {}

    /** What would become of each, in their order. Changes nothing, and takes as many statements for one as for all. */
    List<BulkVerdict> weigh(List<BulkItem> items, Visitor by, T terms);

    /** Does it to the next cards of a run, which are locked. @return what became of each */
    List<BulkVerdict> apply(BulkOrder order, List<BulkItem> items, T terms);

    /** Takes back what the run did, where nobody has acted on it since. @return the cards that are as they were */
    default List<Long> undo(BulkOrder order, T terms) {
        return List.of();
    }
}
