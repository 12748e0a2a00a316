package org.pramana.batch.links;

import jakarta.annotation.Resource;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.pramana.fact.CheckedLink;
import org.pramana.fact.LinkProbe;
import org.pramana.fact.LinkState;
import org.pramana.fact.LinkToCheck;

/** Reads facts that are not read, gathers their links, and looks at those that are due: a few servers at a time, each one's links after one another. */
@Named
@Dependent
class CheckLinks extends AbstractBatchlet {

    private static final int AT_ONCE = 200;
    private static final int MOST = 5_000;
    private static final int SERVERS_AT_ONCE = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration BREATH = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(45);

    private final LinkMachine machine;
    private final long run;
    private final LinkProbe probe;
    private final Semaphore places = new Semaphore(SERVERS_AT_ONCE);
    private volatile boolean stopped;

    @Resource
    ManagedExecutorService threads;

    @Inject
    CheckLinks(
            LinkMachine machine,
            @BatchProperty(name = "run") String run,
            @ConfigProperty(name = "pramana.links.internal", defaultValue = "") Optional<String> internal) {
        this.machine = machine;
        this.run = Long.parseLong(run);
        Set<String> hosts = Arrays.stream(internal.orElse("").split("[,\\s]+")).filter(host -> !host.isBlank()).map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        this.probe = new LinkProbe(hosts, PATIENCE);
    }

    @Override
    public String process() throws InterruptedException {
        try {
            Optional<Long> read = Optional.of(0L);
            while (read.isPresent() && !stopped) {
                read = machine.readFacts(run, read.get());
            }
            machine.gather();
            look();
            machine.close(run, stopped ? "it was stopped" : null);
            return stopped ? "stopped" : "checked";
        } catch (RuntimeException failed) {
            machine.close(run, String.valueOf(failed.getMessage()));
            throw failed;
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }

    private void look() throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        boolean seesTheWeb = false;
        int looked = 0;
        List<LinkToCheck> due = machine.due(AT_ONCE);
        while (!due.isEmpty() && looked < MOST && !stopped && System.nanoTime() < end) {
            List<CheckedLink> seen = lookAt(due);
            seesTheWeb |= seen.stream().anyMatch(link -> link.status() != null);
            machine.keep(run, seen, seesTheWeb);
            looked += seen.size();
            due = seen.size() < due.size() ? List.of() : machine.due(AT_ONCE);
        }
    }

    private List<CheckedLink> lookAt(List<LinkToCheck> links) throws InterruptedException {
        Map<String, List<LinkToCheck>> byServer = links.stream().collect(Collectors.groupingBy(link -> server(link.url())));
        List<Future<List<CheckedLink>>> running = new ArrayList<>();
        for (List<LinkToCheck> ofOneServer : byServer.values()) {
            running.add(threads.submit((Callable<List<CheckedLink>>) () -> oneServer(ofOneServer)));
        }
        List<CheckedLink> seen = new ArrayList<>();
        for (Future<List<CheckedLink>> one : running) {
            try {
                seen.addAll(one.get());
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed.getCause());
            }
        }
        return seen;
    }

    private List<CheckedLink> oneServer(List<LinkToCheck> links) throws InterruptedException {
        places.acquire();
        try {
            List<CheckedLink> seen = new ArrayList<>();
            for (LinkToCheck link : links) {
                if (stopped) {
                    break;
                }
                LinkProbe.Outcome outcome = probe.look(link.url());
                seen.add(new CheckedLink(link.hash(), outcome.state(), outcome.status(), outcome.problem()));
                if (outcome.state() != LinkState.FORBIDDEN) {
                    Thread.sleep(BREATH.toMillis());
                }
            }
            return seen;
        } finally {
            places.release();
        }
    }

    private static String server(String url) {
        try {
            return String.valueOf(URI.create(url).getRawAuthority()).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException nonsense) {
            return "";
        }
    }
}
