package org.pramana.collection;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * For the door of {@code web} alone, which knows a login that was proved earlier and has to tell the container what that person may do now, before
 * there is a caller that a role could be asked of.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Admission {

    @Inject
    Visitors visitors;

    public Optional<Visitor> of(String login) {
        return visitors.at(login);
    }
}
