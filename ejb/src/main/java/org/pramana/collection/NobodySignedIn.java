package org.pramana.collection;

import jakarta.ejb.ApplicationException;

/** Something that only a person may do was called without one, or by one who has left. */
@ApplicationException(rollback = true)
public class NobodySignedIn extends RuntimeException {

    public NobodySignedIn() {
        super("nobody is signed in");
    }
}
