package org.pramana.verification;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * What somebody would leave behind (behaviour.md §7).
 *
 * @param active false: they have left already
 * @param batches what was handed on for them before, newest first
 */
public record LeaverEstate(String login, String name, boolean active, int cards, int openTasks, int drafts, List<Part> parts, List<Batch> batches)
        implements Serializable {

    /**
     * In one collection.
     *
     * @param cards that they are responsible for
     * @param drafts of theirs that nobody else can see
     * @param candidates who could take the cards over, with the least to do first
     */
    public record Part(String key, String name, int cards, int openTasks, int drafts, List<Candidate> candidates) implements Serializable {

        public Part {
            candidates = List.copyOf(candidates);
        }
    }

    public record Candidate(String login, String name, int cards, int openTasks) implements Serializable {}

    /** @param undoneAt null: it stands */
    public record Batch(long id, Instant at, String by, boolean chosen, int cards, Instant undoneAt) implements Serializable {}

    public LeaverEstate {
        parts = List.copyOf(parts);
        batches = List.copyOf(batches);
    }
}
