package org.pramana.duplicate;

import org.pramana.words.Refusal;

/** One scan at a time. */
public class ScanRunning extends Refusal {

    public ScanRunning() {
        super(Kind.CONFLICT, "duplicate.running");
    }
}
