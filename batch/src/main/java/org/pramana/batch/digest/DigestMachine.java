package org.pramana.batch.digest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.pramana.notification.Digests;
import org.pramana.people.Roles;

/** The post's door into the domain; see {@code SweepMachine} for why there has to be one. */
@Stateless
@PermitAll
@RunAs(Roles.MACHINE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DigestMachine {

    @Inject
    Digests digests;

    public int round() {
        return digests.round();
    }

    public int atOnce() {
        return digests.atOnce();
    }

    public int mails() {
        return digests.mails();
    }

    public int now() {
        return digests.now();
    }
}
