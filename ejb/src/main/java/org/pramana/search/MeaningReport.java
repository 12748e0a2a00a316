package org.pramana.search;

import java.io.Serializable;

/**
 * How search by meaning is doing on the node that answers.
 *
 * @param waiting cards that have no vector yet; they are found by their words
 * @param made cards that this node has worked out since it started
 * @param cardsPerSecond how fast, while it last did; 0 where it never did
 * @param paused an administrator has stopped it, on all nodes
 * @param trouble a sentence; null where there is none
 */
public record MeaningReport(State state, int waiting, long made, double cardsPerSecond, boolean paused, String trouble) implements Serializable {

    public enum State {
        OFF,
        LOADING,
        ON,
        FAILED
    }
}
