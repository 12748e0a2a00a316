package org.pramana.batch.rehearsal;

import jakarta.annotation.security.PermitAll;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.pramana.batch.parts.PartsControl;

/** Starts and stops activations. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ActivationControl extends PartsControl {

    @Inject
    RehearsalMachine machine;

    public ActivationControl() {
        super("policy-activation");
    }

    /** After the present part. By this bean, because the batch runtime lets no other one stop what this one started. */
    public void stop(long run) {
        machine.executionOf(run).ifPresent(BatchRuntime.getJobOperator()::stop);
    }

    @Override
    protected void brokeOff(long run, String why) {
        machine.brokeOff(run, false, why);
    }

    @Override
    protected List<Long> interrupted() {
        return machine.interruptedActivations();
    }

    @Override
    protected boolean takeOver(long run) {
        return machine.takeOver(run);
    }
}
