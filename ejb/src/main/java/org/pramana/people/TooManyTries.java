package org.pramana.people;

import java.time.Duration;
import org.pramana.words.Refusal;

/** Tried to sign in too often; said before any password is looked at. */
public class TooManyTries extends Refusal {

    private final long seconds;

    public TooManyTries(Duration wait) {
        super(Kind.TOO_OFTEN, "people.too-many-tries", Math.max(1, wait.toSeconds()));
        this.seconds = Math.max(1, wait.toSeconds());
    }

    /** For {@code Retry-After}. */
    public long seconds() {
        return seconds;
    }
}
