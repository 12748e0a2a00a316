package org.pramana.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.pramana.people.Roles;
import org.pramana.store.Page;

/** Reading the trail. There is no boundary that writes it: see {@link Deed}. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class AuditTrail {

    /** Newest first. */
    public Page<AuditLine> list(AuditQuestion question, int first, int size) {
        throw new UnsupportedOperationException();
    }

    /** Every action that occurs, for a filter's menu. */
    public List<String> actions() {
        throw new UnsupportedOperationException();
    }
}
