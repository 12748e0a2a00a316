package org.pramana.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.pramana.people.ProvenPerson;

/**
 * A program sends its password with every request; it is hashed once in ten minutes.
 *
 * <p>What is kept is an HMAC under a key that this process made up and never tells, so that a memory dump without the key, or a key without the
 * memory, gives no password away. The proof is bound to the {@code credential_seq}: a changed password or a disabled person is felt at once.
 */
@ApplicationScoped
class RememberedProofs {

    static final Duration KEPT = Duration.ofMinutes(10);

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MOST = 2_000;

    private final SecretKeySpec key;
    private final Map<String, Proof> proofs = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Proof> eldest) {
            return size() > MOST;
        }
    });

    private final Map<String, CompletableFuture<ProvenPerson>> underWay = new ConcurrentHashMap<>();

    @Inject
    Clock clock;

    private record Proof(ProvenPerson person, Instant until) {}

    RememberedProofs() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
    }

    Optional<ProvenPerson> of(String login, String password) {
        Proof proof = proofs.get(mark(login, password));
        return proof == null || !clock.instant().isBefore(proof.until()) ? Optional.empty() : Optional.of(proof.person());
    }

    /**
     * Proves anew, and remembers it. A program that begins with twenty requests at once is hashed for once: the others wait for the same answer, right
     * or wrong.
     */
    ProvenPerson anew(String login, String password, Supplier<ProvenPerson> proving) {
        String mark = mark(login, password);
        CompletableFuture<ProvenPerson> mine = new CompletableFuture<>();
        CompletableFuture<ProvenPerson> first = underWay.putIfAbsent(mark, mine);
        if (first != null) {
            return answer(first);
        }
        try {
            ProvenPerson person = proving.get();
            proofs.put(mark, new Proof(person, clock.instant().plus(KEPT)));
            mine.complete(person);
            return person;
        } catch (RuntimeException refused) {
            proofs.remove(mark);
            mine.completeExceptionally(refused);
            throw refused;
        } finally {
            mine.cancel(false); // where neither happened nobody waits for ever
            underWay.remove(mark);
        }
    }

    private static ProvenPerson answer(CompletableFuture<ProvenPerson> first) {
        try {
            return first.join();
        } catch (CompletionException refused) {
            throw refused.getCause() instanceof RuntimeException cause ? cause : refused;
        }
    }

    private String mark(String login, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(login.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(ALGORITHM + " is part of every Java runtime", missing);
        }
    }
}
