package org.pramana.batch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.pramana.batch.bulk.BulkControl;
import org.pramana.people.PartyKey;
import org.pramana.people.Roles;
import org.pramana.verification.BulkChanges;
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

    /** @param evenDoubted also those that were edited or flagged since @return the number of the run, at once */
    public long verify(List<ChosenCard> cards, boolean evenDoubted) {
        return started(changes.requestVerification(cards, evenDoubted));
    }

    /** @param verifiers 1 to 5, in their order @return the number of the run, at once */
    public long appoint(List<String> slugs, List<PartyKey> verifiers) {
        return started(changes.requestVerifiers(slugs, verifiers));
    }

    private long started(long run) {
        control.execute(run);
        return run;
    }
}
