package org.pramana.tests.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Several people and programs who go on asking, whatever happens; every answer is kept. */
final class Visits implements AutoCloseable {

    /** One answer: what was asked for, what came, and after how long. */
    record Visit(String what, Instant asked, Duration took, int status, HttpHeaders headers, String body) {

        /** Empty where there is none. */
        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    private static final HttpHeaders NONE = HttpHeaders.of(Map.of(), (name, value) -> true);

    private final ExecutorService visitors = Executors.newCachedThreadPool();
    private final List<Visit> visits = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean over;

    /** Asks again and again, with a pause of so many milliseconds. */
    Visits keepAsking(String what, int everyMillis, Callable<HttpResponse<String>> request) {
        visitors.submit(() -> {
            while (!over) {
                ask(what, request);
                Thread.sleep(everyMillis);
            }
            return null;
        });
        return this;
    }

    Visit ask(String what, Callable<HttpResponse<String>> request) {
        Instant asked = Instant.now();
        Visit visit;
        try {
            HttpResponse<String> answer = request.call();
            visit = new Visit(what, asked, Duration.between(asked, Instant.now()), answer.statusCode(), answer.headers(), answer.body());
        } catch (Exception none) {
            visit = new Visit(what, asked, Duration.between(asked, Instant.now()), 0, NONE, String.valueOf(none));
        }
        visits.add(visit);
        return visit;
    }

    List<Visit> all() {
        synchronized (visits) {
            return List.copyOf(visits);
        }
    }

    List<Visit> of(String what) {
        return all().stream().filter(visit -> visit.what().equals(what)).toList();
    }

    List<Visit> refused() {
        return all().stream().filter(visit -> visit.status() == 503).toList();
    }

    /** How often each answer came, for a person who reads a failure. */
    Map<String, Integer> table() {
        Map<String, Integer> table = new TreeMap<>();
        all().forEach(visit -> table.merge(visit.what() + " " + visit.status(), 1, Integer::sum));
        return table;
    }

    /** Until each of these has been answered with that status since then. */
    void waitForAll(int status, Instant since, Duration patience, List<String> kinds) throws InterruptedException {
        Instant end = Instant.now().plus(patience);
        for (String what : kinds) {
            while (of(what).stream().noneMatch(visit -> visit.status() == status && visit.asked().isAfter(since))) {
                assertThat(Instant.now()).as("%s with %d; until now %s", what, status, table()).isBefore(end);
                Thread.sleep(50);
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        visitors.shutdown();
        visitors.awaitTermination(3, TimeUnit.MINUTES);
        visitors.shutdownNow();
    }
}
