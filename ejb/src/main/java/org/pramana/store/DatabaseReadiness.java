package org.pramana.store;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Whether the portal can work now. Asked by load balancers and start scripts, before anybody has signed in. */
@Stateless
@PermitAll
public class DatabaseReadiness {

    @Inject
    Sql sql;

    /** Returns when the database answers; throws whatever is in the way otherwise. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void check() {
        sql.number("select 1");
    }
}
