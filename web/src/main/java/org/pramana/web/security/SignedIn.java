package org.pramana.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import org.pramana.collection.Visitor;
import org.pramana.people.ProvenPerson;

/**
 * All that a session remembers of its person.
 *
 * @param credentialSeq of the proof; once the person has another, the session is over
 * @param roles at the last request, to notice that they have changed
 */
public record SignedIn(String login, long credentialSeq, Set<String> roles) implements Serializable {

    private static final String ATTRIBUTE = SignedIn.class.getName();

    /** Begins: under a new id, so that an id that somebody planted before is worth nothing (threat S12). */
    public static void begin(HttpServletRequest request, ProvenPerson person) {
        if (request.getSession(false) != null) {
            request.getSession().invalidate();
        }
        request.getSession(true).setAttribute(ATTRIBUTE, new SignedIn(person.login(), person.credentialSeq(), Set.of()));
    }

    /** Goes on after the person has changed their own password here: other sessions end, this one gets a new id. */
    public static void renew(HttpServletRequest request, long credentialSeq) {
        of(request).ifPresent(before -> {
            request.changeSessionId();
            request.getSession().setAttribute(ATTRIBUTE, new SignedIn(before.login(), credentialSeq, before.roles()));
        });
    }

    static Optional<SignedIn> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : in(session);
    }

    /** @throws IllegalStateException where the session is over */
    public static Optional<SignedIn> in(HttpSession session) {
        return Optional.ofNullable((SignedIn) session.getAttribute(ATTRIBUTE));
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    boolean stillProves(Visitor visitor) {
        return visitor.credentialSeq() == credentialSeq;
    }

    /** The session id changes with every change of privilege. */
    void notice(HttpServletRequest request, Set<String> rolesNow) {
        if (roles.equals(rolesNow)) {
            return;
        }
        if (!roles.isEmpty()) {
            request.changeSessionId();
        }
        request.getSession().setAttribute(ATTRIBUTE, new SignedIn(login, credentialSeq, rolesNow));
    }
}
