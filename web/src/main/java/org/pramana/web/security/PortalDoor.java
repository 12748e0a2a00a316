package org.pramana.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pramana.audit.CallersAddress;
import org.pramana.collection.Admission;
import org.pramana.collection.Visitor;
import org.pramana.people.Roles;
import org.pramana.people.TooManyTries;
import org.pramana.store.DatabaseWatch;
import org.pramana.store.Outage;
import org.pramana.words.Refusal;

/**
 * Tells the container at every request who is calling and what they may do now.
 *
 * <p>Not one of Jakarta Security's ready-made forms: those remember the roles of the sign-in for as long as the session lives, and lose them when it
 * moves to another node (payara/Payara#6342). Signing in itself is {@code org.pramana.web.signin}; another way in, as OpenID Connect, would end in the same
 * {@link SignedIn#begin}.
 */
@ApplicationScoped
public class PortalDoor implements HttpAuthenticationMechanism {

    @Inject
    Admission admission;

    @Inject
    DatabaseWatch database;

    @Inject
    Programs programs;

    @Inject
    CallersAddress address;

    @Inject
    Answers answers;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (Paths.needsNobody(request) && !context.isProtected()) {
            return context.doNothing();
        }
        if (database.isAway()) {
            return answers.unavailable(request, response);
        }
        address.is(request.getRemoteAddr());
        if (request.isRequestedSessionIdFromURL()) {
            // the server takes an id from the address although web.xml says cookies alone
            return answers.whoAreYou(request, response, null);
        }
        try {
            Optional<Visitor> visitor = Paths.isApi(request) ? callerOfApi(request) : personOfSession(request);
            if (visitor.isPresent()) {
                return context.notifyContainerAboutLogin(visitor.get().login(), roles(visitor.get()));
            }
        } catch (TooManyTries tooMany) {
            return answers.tooManyTries(request, response, tooMany);
        } catch (Refusal wrong) {
            return answers.whoAreYou(request, response, wrong);
        } catch (RuntimeException failure) {
            if (!Outage.isBehind(failure)) {
                throw failure;
            }
            return answers.unavailable(request, response);
        }
        return context.isProtected() ? answers.whoAreYou(request, response, null) : context.doNothing();
    }

    /** A program shows its credentials; a page of the portal may read, but not change, with the session it has (no foreign page could make it). */
    private Optional<Visitor> callerOfApi(HttpServletRequest request) {
        if (request.getHeader("Authorization") != null) {
            return programs.caller(request);
        }
        return Paths.onlyReads(request) ? personOfSession(request) : Optional.empty();
    }

    private Optional<Visitor> personOfSession(HttpServletRequest request) {
        Optional<SignedIn> signedIn = SignedIn.of(request);
        if (signedIn.isEmpty()) {
            return Optional.empty();
        }
        Optional<Visitor> visitor = admission.of(signedIn.get().login()).filter(signedIn.get()::stillProves);
        if (visitor.isPresent()) {
            signedIn.get().notice(request, roles(visitor.get()));
        } else {
            SignedIn.end(request);
        }
        return visitor;
    }

    private static Set<String> roles(Visitor visitor) {
        Set<String> roles = new TreeSet<>(visitor.roles());
        roles.add(Roles.PERSON);
        return roles;
    }
}
