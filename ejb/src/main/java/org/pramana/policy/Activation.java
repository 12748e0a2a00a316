package org.pramana.policy;

import java.io.Serializable;
import org.pramana.words.InvalidInput;

/**
 * How a policy comes into force (behaviour.md §5).
 *
 * @param rampWeeks 1 to 26 for {@link Mode#RAMP}, else null
 */
public record Activation(Mode mode, Integer rampWeeks) implements Serializable {

    /** None of them marks everything unverified. */
    public enum Mode {
        /** The new values count from each card's next verification on. */
        NEXT_CYCLE,
        /** Due dates are reckoned anew, from each card's last verification. */
        RECOMPUTE,
        /** The same, but cards that would be overdue at once get dates over some weeks, the most-read first. */
        RAMP
    }

    public static final int LONGEST_RAMP = 26;

    public Activation {
        if (mode == null) {
            throw new InvalidInput("mode", "policy.activation-mode");
        }
        if (mode != Mode.RAMP) {
            rampWeeks = null;
        } else if (rampWeeks == null || rampWeeks < 1 || rampWeeks > LONGEST_RAMP) {
            throw new InvalidInput("rampWeeks", "policy.ramp-weeks", LONGEST_RAMP);
        }
    }

    public static Activation atNextCycle() {
        return new Activation(Mode.NEXT_CYCLE, null);
    }

    public static Activation recomputed() {
        return new Activation(Mode.RECOMPUTE, null);
    }

    public static Activation ramp(int weeks) {
        return new Activation(Mode.RAMP, weeks);
    }
}
