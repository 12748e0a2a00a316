package org.pramana.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the index is made of. Every method is one consistent look at the database; a database that is away throws {@link FeedTrouble}. */
interface CardFeed {

    /**
     * @param number of the change
     * @param card null: the synonyms
     */
    record Change(long number, Long card) {}

    /** The database could not be asked. */
    final class FeedTrouble extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FeedTrouble(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** Tells this database from every other one, so that an index is never used with one that it was not made from. */
    String database();

    /** What makes the meanings of cards into vectors; "off" where nothing does. Another name, other vectors. */
    String meaning();

    /** From which number on a fresh start has to follow: whatever is older was committed before now. */
    long start(Instant now);

    /** The changes after {@code sequence.high()} and those in its gaps, in order, at most {@code most}. */
    List<Change> changes(ChangeSequence sequence, int most);

    /** The published ones of these. */
    List<IndexedCard> cards(Collection<Long> ids);

    /** The published ones after this id, in order of ids. */
    List<IndexedCard> after(long id, int most);

    /** The {@link IndexedCard#stamp} of every published card. */
    Map<Long, Long> stamps();

    Synonyms synonyms();

    /** How often cards were read and copied since then; cards without are absent. */
    Map<Long, Integer> uses(Instant since);

    /** Changes older than that are nobody's business any more. */
    void forget(Instant before);
}
