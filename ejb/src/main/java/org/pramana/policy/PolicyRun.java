package org.pramana.policy;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A rehearsal of a version, or its activation.
 *
 * @param asOf the day that it is about
 * @param state RUNNING, COMPLETED, FAILED or STOPPED
 * @param requestedBy a login
 * @param cards published when it began
 * @param seen how far it has come: every card is looked at twice
 * @param changing cards that would change, or did
 * @param differing of an activation: cards that did not become what was rehearsed; null where nothing was
 * @param rehearsal of an activation: the rehearsal it is bound to
 * @param leftAlone of an activation: cards that somebody changed while it was at work, which keep what that made of them; null where none is known
 * @param version what its version is by now
 * @param current the version still has the rules that this speaks of
 */
public record PolicyRun(
        long id,
        int policy,
        String name,
        String kind,
        Activation activation,
        LocalDate asOf,
        String state,
        String requestedBy,
        Instant startedAt,
        Instant endedAt,
        int cards,
        int seen,
        int changing,
        Integer differing,
        Long rehearsal,
        String message,
        Integer leftAlone,
        PolicyState version,
        boolean current)
        implements Serializable {

    /** Its server is gone: nothing was changed, and it can be begun anew. */
    PolicyRun lost() {
        return new PolicyRun(
                id, policy, name, kind, activation, asOf, "FAILED", requestedBy, startedAt, endedAt, cards, seen, changing, differing, rehearsal, message, leftAlone,
                version, current);
    }

    public boolean running() {
        return state.equals("RUNNING");
    }

    public boolean completed() {
        return state.equals("COMPLETED");
    }

    /** An activation whose rules are in force and which has not come to its end: it can go on where it stopped. */
    public boolean unfinished() {
        return kind.equals("ACTIVATION") && version == PolicyState.ACTIVE && !running() && !completed();
    }

    public int percent() {
        return completed() ? 100 : cards == 0 ? 0 : (int) Math.min(99, seen * 50L / cards);
    }
}
