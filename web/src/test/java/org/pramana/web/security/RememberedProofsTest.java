package org.pramana.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pramana.people.ProvenPerson;

class RememberedProofsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final ProvenPerson ASHA = new ProvenPerson("asha", 3);

    private final RememberedProofs proofs = new RememberedProofs();

    @Test
    void aCheckIsRememberedForTenMinutes() {
        at(NOON);
        proofs.anew("asha", "monsoon over pune", () -> ASHA);

        at(NOON.plus(RememberedProofs.KEPT).minusMillis(1));
        assertThat(proofs.of("asha", "monsoon over pune")).contains(ASHA);
        at(NOON.plus(RememberedProofs.KEPT));
        assertThat(proofs.of("asha", "monsoon over pune")).isEmpty();
    }

    @Test
    void onlyThatLoginWithThatPasswordIsRemembered() {
        at(NOON);
        proofs.anew("asha", "monsoon over pune", () -> ASHA);

        assertThat(proofs.of("asha", "monsoon over Pune")).isEmpty();
        assertThat(proofs.of("admin", "monsoon over pune")).isEmpty();
        assertThat(proofs.of("asha\0monsoon", " over pune")).isEmpty();
    }

    @Test
    void whatIsRefusedAnewIsForgotten() {
        at(NOON);
        proofs.anew("asha", "monsoon over pune", () -> ASHA);

        assertThatThrownBy(() -> proofs.anew("asha", "monsoon over pune", () -> { throw new IllegalStateException("changed meanwhile"); })).hasMessage("changed meanwhile");
        assertThat(proofs.of("asha", "monsoon over pune")).isEmpty();
    }

    @Test
    void twentyAtOnceAreProvenOnce() throws Exception {
        at(NOON);
        AtomicInteger proven = new AtomicInteger();
        CountDownLatch allAsked = new CountDownLatch(20);
        List<CompletableFuture<ProvenPerson>> answers = IntStream.range(0, 20).mapToObj(i -> CompletableFuture.supplyAsync(() -> {
            allAsked.countDown();
            return proofs.of("asha", "monsoon over pune").orElseGet(() -> proofs.anew("asha", "monsoon over pune", () -> {
                proven.incrementAndGet();
                await(allAsked);
                return ASHA;
            }));
        }, command -> new Thread(command).start())).toList();

        for (CompletableFuture<ProvenPerson> answer : answers) {
            assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(ASHA);
        }
        assertThat(proven).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
            Thread.sleep(200); // from having said so to asking
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void at(Instant now) {
        proofs.clock = Clock.fixed(now, ZoneOffset.UTC);
    }
}
