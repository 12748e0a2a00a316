package org.pramana.verification;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * What somebody would leave behind (behaviour.md §7).
 *
 * @param active false: they have left already
 * @param gaps what nobody finds and they see to, of no collection
 * @param batches what was handed on for them before, newest first
 */
public record LeaverEstate(
        String login, String name, boolean active, int cards, int openTasks, int drafts, int questions, int announcements, int gaps, List<Part> parts, List<Batch> batches)
        implements Serializable {

    /** Nothing is left behind. */
    public boolean nothing() {
        return parts.isEmpty() && gaps == 0;
    }

    /**
     * In one collection.
     *
     * @param cards that they are responsible for
     * @param drafts of theirs that nobody else can go on with
     * @param questions that wait for their answer
     * @param announcements that they sent and that are not closed
     * @param candidates who could take the cards over, with the least to do first
     */
    public record Part(String key, String name, int cards, int openTasks, int drafts, int questions, int announcements, List<Candidate> candidates) implements Serializable {

        public Part {
            candidates = List.copyOf(candidates);
        }
    }

    public record Candidate(String login, String name, int cards, int openTasks) implements Serializable {}

    /** @param belongings questions, drafts, announcements and gaps @param undoneAt null: it stands */
    public record Batch(long id, Instant at, String by, boolean chosen, int cards, int belongings, Instant undoneAt) implements Serializable {}

    public LeaverEstate {
        parts = List.copyOf(parts);
        batches = List.copyOf(batches);
    }
}
