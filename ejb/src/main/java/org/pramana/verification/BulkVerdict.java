package org.pramana.verification;

import org.pramana.words.Refusal;

/**
 * What is to become of one of many cards.
 *
 * @param why null where it is not refused
 * @param after what it would be then; null: what it is now
 * @param caution what to know before it is done, in the words of the person's language; null for nothing
 */
public record BulkVerdict(long card, BulkOutcome outcome, Refusal why, BulkState after, String caution) {

    public static BulkVerdict refused(long card, Refusal why) {
        return new BulkVerdict(card, BulkOutcome.REFUSED, why, null, null);
    }

    public static BulkVerdict same(long card) {
        return new BulkVerdict(card, BulkOutcome.SAME, null, null, null);
    }

    public static BulkVerdict done(long card) {
        return done(card, null);
    }

    public static BulkVerdict done(long card, BulkState after) {
        return new BulkVerdict(card, BulkOutcome.DONE, null, after, null);
    }

    public BulkVerdict but(String caution) {
        return new BulkVerdict(card, outcome, why, after, caution);
    }

    boolean done() {
        return outcome == BulkOutcome.DONE;
    }
}
