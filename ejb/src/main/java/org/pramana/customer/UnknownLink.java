package org.pramana.customer;

import org.pramana.words.Refusal;

/** Nobody made such a link, or it leads to what this person may not read. */
public class UnknownLink extends Refusal {

    public UnknownLink() {
        super(Kind.UNKNOWN, "customer.unknown-link");
    }
}
