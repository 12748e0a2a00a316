package org.pramana.store;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.util.concurrent.Callable;

/** A transaction of its own for {@link TriedAgain}, beside the one that is lost. */
@Stateless
@ExcludeDefaultInterceptors
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AnotherTry {

    public Object of(Callable<Object> work) throws Exception {
        return work.call();
    }
}
