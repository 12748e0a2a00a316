package org.pramana.batch.index;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import org.pramana.people.Roles;
import org.pramana.search.IndexWork;

/** The job's only door into the domain: a batch thread carries no identity, so it is put on here. */
@Stateless
@PermitAll
@RunAs(Roles.MACHINE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IndexMachine {

    @Inject
    IndexWork work;

    public boolean rebuild(BooleanSupplier stopped) {
        return work.rebuild(stopped);
    }
}
