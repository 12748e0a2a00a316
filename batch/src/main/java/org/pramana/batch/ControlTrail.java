package org.pramana.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.pramana.audit.Deed;

/** Writes down what somebody did to a job. {@code JobControlRoom} works outside of transactions, and a deed is recorded in one. */
@ApplicationScoped
class ControlTrail {

    @Inject
    Event<Deed> deeds;

    @Transactional
    void note(String action, String subject, String how) {
        deeds.fire(new Deed(action, subject, null, how));
    }
}
