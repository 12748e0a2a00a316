package org.pramana.exchange;

import org.pramana.words.Refusal;

/** There is none with this number, or none that this person may know of. */
public class UnknownImport extends Refusal {

    UnknownImport(long id) {
        super(Kind.UNKNOWN, "exchange.unknown-import", id);
    }
}
