package org.pramana.verification;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Something that people have beside the cards that they look after, and leave behind (behaviour.md §7). A bean of this type for each kind; it runs in the
 * caller's transaction, for an administrator who sees numbers and no words.
 */
public interface Belongings {

    enum Kind {
        QUESTION,
        DRAFT,
        ANNOUNCEMENT,
        GAP
    }

    /** In place of a collection, for what is of none: whoever gets most of the rest gets it. */
    long NOWHERE = 0;

    Kind kind();

    /** By collection: what this person has and nobody else could go on with. */
    Map<Long, List<Long>> of(long person);

    /**
     * Hands these on.
     *
     * @param to null: by the rules of the kind, where it has any
     * @return who has each of them now, null for nobody; what this person cannot have, or no rule moves, stays and is left out
     */
    Map<Long, Long> handOn(Collection<Long> these, long from, Long to);

    /** The same back, where it is still with whom it was given to. @param to by thing, who got it, null for nobody @return those that are back */
    List<Long> giveBack(Map<Long, Long> to, long leaver);
}
