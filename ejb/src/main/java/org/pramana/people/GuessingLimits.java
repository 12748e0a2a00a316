package org.pramana.people;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * How often passwords may be guessed; asked before anything is hashed.
 *
 * <p>Two limits. An <b>address</b> has a bucket of wrong tries. An <b>account</b> gets a delay that doubles with each wrong try after the fifth.
 * So that the delay cannot be used to lock others out, strangers wait at one door and each address from which the person has signed in before waits
 * at a door of its own: who hammers on an account from elsewhere only delays other strangers. It makes no difference whether the account exists.
 *
 * <p>Kept in memory, on each node: a wrong try writes nothing, and a restart forgives.
 */
@ApplicationScoped
class GuessingLimits {

    static final int TRIES_PER_ADDRESS = 20;
    static final int FREE_TRIES = 5;
    static final Duration LONGEST_DELAY = Duration.ofMinutes(5);

    private static final Duration FORGIVEN_AFTER = Duration.ofHours(1);
    private static final int REMEMBERED = 20_000;

    @Inject
    Clock clock;

    private final Map<String, Bucket> addresses = Remembered.atMost(REMEMBERED);
    private final Map<Door, Failures> doors = Remembered.atMost(REMEMBERED);
    private final Map<Door, Boolean> known = Remembered.atMost(REMEMBERED);

    private record Door(String login, String address) {}

    private record Failures(int count, Instant last, Instant openAgain) {}

    /**
     * Counts as a wrong try until {@link #succeeded} takes it back, so that a hundred tries at once are a hundred.
     *
     * @throws TooManyTries with the time to wait
     */
    void admit(String login, String address) {
        Instant now = clock.instant();
        Failures failures = doors.get(door(login, address));
        if (failures != null && now.isBefore(failures.openAgain())) {
            throw new TooManyTries(Duration.between(now, failures.openAgain()).plusMillis(999));
        }
        admit(address);
    }

    /** The limit on the address alone, for what names no account. */
    void admit(String address) {
        ConsumptionProbe probe = bucket(address).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyTries(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** Returns whether this very try brought the first delay, which is worth telling an auditor. */
    boolean failed(String login, String address) {
        Failures now = doors.compute(door(login, address), (door, before) -> after(before));
        return now.count() == FREE_TRIES;
    }

    void succeeded(String login, String address) {
        doors.remove(door(login, address));
        known.put(new Door(login, address), true);
        takeBack(address);
    }

    /** It was no wrong try after all. */
    void takeBack(String address) {
        bucket(address).addTokens(1);
    }

    private Failures after(Failures before) {
        Instant now = clock.instant();
        boolean goesOn = before != null && now.isBefore(before.last().plus(FORGIVEN_AFTER));
        int count = goesOn ? before.count() + 1 : 1;
        return new Failures(count, now, now.plus(delay(count)));
    }

    private static Duration delay(int failures) {
        if (failures < FREE_TRIES) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(failures - FREE_TRIES, 20));
        return doubled.compareTo(LONGEST_DELAY) < 0 ? doubled : LONGEST_DELAY;
    }

    private Door door(String login, String address) {
        Door own = new Door(login, address);
        return known.containsKey(own) ? own : new Door(login, "elsewhere");
    }

    private Bucket bucket(String address) {
        return addresses.computeIfAbsent(address, unseen -> Bucket.builder()
                .addLimit(limit -> limit.capacity(TRIES_PER_ADDRESS).refillGreedy(TRIES_PER_ADDRESS, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time())
                .build());
    }

    private TimeMeter time() {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                Instant now = clock.instant();
                return now.getEpochSecond() * 1_000_000_000L + now.getNano();
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
