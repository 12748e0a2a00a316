package org.pramana.verification;

import jakarta.json.JsonObject;
import java.io.Serializable;

/** What exactly is to be done with many cards; a record for each {@link BulkKind}. */
public interface BulkTerms extends Serializable {

    BulkKind kind();

    /** As the run keeps them; {@link BulkDeed#read} reads it. */
    JsonObject json();

    /** For the audit trail. */
    String inWords();

    /** How many cards are known to need verification at once by it; more than that are refused. Below 0: nobody has to know. */
    default int expiring() {
        return -1;
    }
}
