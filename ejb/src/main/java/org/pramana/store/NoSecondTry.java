package org.pramana.store;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * A query that found no database fails at once. EclipseLink would try it three times more, five seconds apart: half a minute in which somebody looks
 * at a page that does not come, and then at nothing, because the server has given the request up. Named in persistence.xml, hence public.
 */
public class NoSecondTry implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        session.getLogin().setQueryRetryAttemptCount(0);
    }
}
