package org.pramana.batch.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.pramana.exchange.CardImport;
import org.pramana.people.Roles;

/** Starting imports. Without a transaction: a job thread may not find the row of a job that was started in one (payara/Payara#5133). */
@Stateless
@RolesAllowed({Roles.CREATOR, Roles.ADMINISTRATOR, Roles.OPERATOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportRoom {

    @Inject
    CardImport imports;

    @Inject
    ImportControl control;

    /**
     * Takes a zip of Markdown in and starts the job that reads it; returns the number of the run, which {@link CardImport} tells about.
     *
     * @param source what the archive is called; the same name again continues the same cards
     * @param dryRun find out what would happen
     */
    public long start(String collection, String source, boolean dryRun, byte[] archive) {
        long run = imports.request(collection, source, dryRun, archive);
        control.execute(run);
        return run;
    }
}
