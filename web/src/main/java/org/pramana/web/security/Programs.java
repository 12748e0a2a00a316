package org.pramana.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.pramana.collection.Admission;
import org.pramana.collection.Visitor;
import org.pramana.people.ProvenPerson;
import org.pramana.people.SignIn;

/** Callers of the REST API, who prove themselves with every request: {@code Basic} with their password or {@code Bearer} with a personal token. */
@ApplicationScoped
class Programs {

    @Inject
    SignIn signIn;

    @Inject
    Admission admission;

    @Inject
    RememberedProofs proofs;

    /** @throws org.pramana.words.Refusal wrong, or too many tries; empty where the request shows nothing we can read */
    Optional<Visitor> caller(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null) {
            return Optional.empty();
        }
        int blank = header.indexOf(' ');
        String scheme = blank < 0 ? header : header.substring(0, blank);
        String credentials = blank < 0 ? "" : header.substring(blank + 1).strip();
        if (scheme.equalsIgnoreCase("Bearer") && !credentials.isEmpty()) {
            return signIn.withToken(credentials, request.getRemoteAddr()).flatMap(this::whereItHolds);
        }
        return scheme.equalsIgnoreCase("Basic") ? basic(credentials, request.getRemoteAddr()) : Optional.empty();
    }

    private Optional<Visitor> basic(String credentials, String address) {
        String[] pair = decoded(credentials);
        if (pair.length != 2) {
            return Optional.empty();
        }
        Optional<Visitor> remembered = proofs.of(pair[0], pair[1]).flatMap(this::whereItHolds);
        if (remembered.isPresent()) {
            return remembered;
        }
        return whereItHolds(proofs.anew(pair[0], pair[1], () -> signIn.withPassword(pair[0], pair[1], address)));
    }

    private Optional<Visitor> whereItHolds(ProvenPerson proven) {
        return admission.of(proven.login()).filter(visitor -> visitor.credentialSeq() == proven.credentialSeq());
    }

    private static String[] decoded(String credentials) {
        try {
            return new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8).split(":", 2);
        } catch (IllegalArgumentException notBase64) {
            return new String[0];
        }
    }
}
