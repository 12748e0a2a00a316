package org.pramana.batch.bulk;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.pramana.people.Roles;
import org.pramana.verification.BulkWork;

/** The only door of changes of many cards into the domain: a batch thread carries no identity, so it is put on here. */
@Stateless
@PermitAll
@RunAs(Roles.MACHINE)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BulkMachine {

    @Inject
    BulkWork work;

    public boolean step(long run) {
        return work.step(run);
    }

    public void brokeOff(long run, String message) {
        work.brokeOff(run, message);
    }

    public List<Long> interrupted() {
        return work.interrupted();
    }

    public boolean takeOver(long run) {
        return work.takeOver(run);
    }
}
