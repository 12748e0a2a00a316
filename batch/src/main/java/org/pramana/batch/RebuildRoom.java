package org.pramana.batch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.pramana.batch.index.IndexControl;
import org.pramana.people.Roles;

/** The search index of the node that answers, built anew by those who run the portal. How far it is, {@code IndexRoom} reports. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RebuildRoom {

    @Inject
    IndexControl index;

    @Inject
    ControlTrail trail;

    /** The present one answers until the other is there. */
    public void rebuild() {
        index.start();
        trail.note("search.rebuilt", "search:index", null);
    }

    /** The present one stays; nothing is kept of the other. */
    public void stop() {
        index.stop();
        trail.note("search.rebuild-stopped", "search:index", null);
    }
}
