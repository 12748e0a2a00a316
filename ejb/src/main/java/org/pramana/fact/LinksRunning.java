package org.pramana.fact;

import org.pramana.words.Refusal;

/** One check of links at a time. */
public class LinksRunning extends Refusal {

    public LinksRunning() {
        super(Kind.CONFLICT, "fact.links-running");
    }
}
