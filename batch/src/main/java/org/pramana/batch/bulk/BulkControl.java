package org.pramana.batch.bulk;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.pramana.batch.parts.PartsControl;

/** Starts changes of many cards. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BulkControl extends PartsControl {

    @Inject
    BulkMachine machine;

    public BulkControl() {
        super("bulk-change");
    }

    @Override
    protected void brokeOff(long run, String why) {
        machine.brokeOff(run, why);
    }

    @Override
    protected List<Long> interrupted() {
        return machine.interrupted();
    }

    @Override
    protected boolean takeOver(long run) {
        return machine.takeOver(run);
    }
}
