package org.pramana.batch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.pramana.batch.rehearsal.ActivationControl;
import org.pramana.people.Roles;
import org.pramana.policy.Activation;
import org.pramana.policy.ActivationReport;
import org.pramana.policy.PolicyActivation;

/** Bringing policies into force: the rules at once, the cards part by part. To stop it is {@link RehearsalRoom}'s, as for every run. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ActivationRoom {

    @Inject
    PolicyActivation activation;

    @Inject
    ActivationControl control;

    /**
     * @param overrideReason why without a rehearsal of the last 24 hours, as it stands and as it comes into force; null where there is one
     * @return not active yet where two administrators are needed and this was the first
     */
    public ActivationReport activate(int policy, Activation how, String overrideReason) {
        ActivationReport report = activation.activate(policy, how, overrideReason);
        if (report.active()) {
            control.execute(report.run());
        }
        return report;
    }

    /** Lets one that was stopped or failed go on where it was. */
    public void goOn(long run) {
        activation.goOn(run);
        control.execute(run);
    }
}
