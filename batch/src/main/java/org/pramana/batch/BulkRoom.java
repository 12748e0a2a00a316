package org.pramana.batch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.pramana.batch.bulk.BulkControl;
import org.pramana.people.Roles;
import org.pramana.verification.BulkChanges;
import org.pramana.verification.BulkTerms;
import org.pramana.verification.ChosenCard;

/** Changing many cards: written down at once, done part by part. Without a transaction: a job thread may not find a row that is not committed yet. */
@Stateless
@RolesAllowed(Roles.CREATOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BulkRoom {

    @Inject
    BulkChanges changes;

    @Inject
    BulkControl control;

    /** @return the number of the run, at once */
    public long start(List<ChosenCard> cards, BulkTerms terms) {
        long run = changes.request(cards, terms);
        control.execute(run);
        return run;
    }
}
