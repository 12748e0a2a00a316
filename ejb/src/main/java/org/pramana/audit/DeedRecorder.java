package org.pramana.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.time.Clock;
import org.pramana.store.Sql;

/** Writes every deed down, in the transaction that did it. */
@ApplicationScoped
class DeedRecorder {

    private static final String MACHINE = "Pramana";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    SecurityContext security;

    @Inject
    CallersAddress address;

    /** One statement: the actor's name is copied, so that the line still says who it was when the person has another name. */
    void record(@Observes Deed deed) {
        String actor = deed.actor() == null ? caller() : deed.actor();
        sql.change(
                """
                insert into audit_entry (at, actor_id, actor_name, action, subject, before_it, after_it, came_from)
                select ?1, p.id, coalesce(p.name, ?2), ?3, ?4, ?5, ?6, ?7
                  from (select 1) one left join person p on p.login = ?8
                """,
                clock.instant(),
                PlainLine.of(actor == null ? MACHINE : actor, 120),
                PlainLine.of(deed.action(), 60),
                PlainLine.of(deed.subject(), 200),
                PlainLine.of(deed.before(), 2000),
                PlainLine.of(deed.after(), 2000),
                PlainLine.of(cameFrom(), 64),
                actor);
    }

    private String caller() {
        Principal caller = security.getCallerPrincipal();
        return caller == null ? null : caller.getName();
    }

    private String cameFrom() {
        try {
            return address.get();
        } catch (ContextNotActiveException aJob) {
            return null;
        }
    }
}
