package org.pramana.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hashing that cannot take the whole machine: one check costs a fifth of a second of a core, so at most half of the cores do it at a time and the
 * others go on showing pages.
 */
@ApplicationScoped
class Passwords {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Logger LOG = System.getLogger(Passwords.class.getName());

    private PasswordHash hash;
    private String nobodys;
    private final Semaphore places = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    Passwords() {}

    Passwords(PasswordHash hash) {
        use(hash);
    }

    /** @param iterations more of them make a stolen table worth less and a sign-in slower; hashes made with others are made anew at the next sign-in */
    @Inject
    void cost(@ConfigProperty(name = "pramana.password.iterations", defaultValue = "" + PasswordHash.ITERATIONS) int iterations) {
        if (iterations < PasswordHash.ITERATIONS) {
            LOG.log(Level.WARNING, "pramana.password.iterations is {0,number,#}: for tests only, a stolen table of people gives passwords away with less than {1,number,#}", iterations, PasswordHash.ITERATIONS);
        }
        use(new PasswordHash(iterations));
    }

    private void use(PasswordHash hash) {
        this.hash = hash;
        this.nobodys = hash.of("nobody's");
    }

    String hash(String password) {
        return hash.of(password);
    }

    /** @param stored null for somebody who does not exist or has no password: costs the same time, and is false */
    boolean matches(String password, String stored) {
        await();
        try {
            boolean same = hash.matches(password, stored == null ? nobodys : stored);
            return same && stored != null;
        } finally {
            places.release();
        }
    }

    boolean isOld(String stored) {
        return hash.isOld(stored);
    }

    private void await() {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooManyTries(PATIENCE);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TooManyTries(PATIENCE);
        }
    }
}
