package org.pramana.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.pramana.people.Roles;
import org.pramana.store.Page;

/** The post room, for those who run it: addresses and subjects, no body. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR})
public class MailRoom {

    public MailCounts counts() {
        throw new UnsupportedOperationException();
    }

    /** @param state WAITING, SENT, DEAD, or null for all; newest first */
    public Page<MailLine> mails(String state, int first, int size) {
        throw new UnsupportedOperationException();
    }

    /** A dead mail gets another chance at once. */
    public void retry(long mailId) {
        throw new UnsupportedOperationException();
    }
}
