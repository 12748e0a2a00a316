package org.pramana.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;
import org.pramana.people.Roles;

/** The work of the job that builds this node's index anew. It reads page by page on connections of its own, in no transaction. */
@Stateless
@RolesAllowed(Roles.MACHINE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IndexWork {

    @Inject
    LiveIndex index;

    /**
     * All of it, while the present one answers and is kept up.
     *
     * @param stopped asked after every few thousand cards
     * @return false where it was stopped, another one is being built, or this node has no index
     */
    public boolean rebuild(BooleanSupplier stopped) {
        try {
            return index.rebuild(stopped);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
