package org.pramana.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real HTTP server on this machine, which is as private as an address can be: only the name "wiki.internal" leads there. */
class LinkProbeTest {

    private static final Duration PATIENCE = Duration.ofMillis(600);
    private static final List<String> ASKED = Collections.synchronizedList(new ArrayList<>());

    private static HttpServer server;
    private static int port;

    @BeforeAll
    static void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        port = server.getAddress().getPort();
        server.setExecutor(java.util.concurrent.Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            ASKED.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            answer(exchange);
        });
        server.start();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean head = exchange.getRequestMethod().equals("HEAD");
        switch (path) {
            case "/gone" -> exchange.sendResponseHeaders(410, -1);
            case "/missing" -> exchange.sendResponseHeaders(404, -1);
            case "/login" -> exchange.sendResponseHeaders(401, -1);
            case "/trouble" -> exchange.sendResponseHeaders(500, -1);
            case "/no-head" -> exchange.sendResponseHeaders(head ? 405 : 200, -1);
            case "/moved" -> redirect(exchange, "/there");
            case "/round" -> redirect(exchange, "/round");
            case "/inside" -> redirect(exchange, "http://127.0.0.1:" + port + "/secret");
            case "/file" -> redirect(exchange, "file:///etc/passwd");
            case "/slow" -> {
                try {
                    Thread.sleep(2_000);
                } catch (InterruptedException over) {
                    Thread.currentThread().interrupt();
                }
                exchange.sendResponseHeaders(200, -1);
            }
            case "/large" -> {
                exchange.sendResponseHeaders(200, head ? -1 : 0);
                if (!head) {
                    byte[] much = new byte[1 << 20];
                    for (int i = 0; i < 200; i++) {
                        exchange.getResponseBody().write(much);
                    }
                }
            }
            default -> exchange.sendResponseHeaders(200, -1);
        }
        exchange.close();
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    @AfterAll
    static void close() {
        server.stop(0);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "/there, OK, 200",
        "/there?a=b&c=d, OK, 200",
        "/a page of spaces, OK, 200",
        "/ऊपर, OK, 200",
        "/missing, BROKEN, 404",
        "/gone, BROKEN, 410",
        "/no-head, OK, 200",
        "/login, UNSURE, 401",
        "/trouble, UNSURE, 500",
        "/moved, OK, 200",
        "/round, UNSURE,",
        "/slow, UNSURE,",
        "/large, OK, 200",
        "/inside, FORBIDDEN,",
        "/file, FORBIDDEN,",
    })
    void whatAServerAnswers(String path, LinkState state, Integer status) {
        LinkProbe.Outcome outcome = probe().look("http://wiki.internal:" + port + path);

        assertThat(outcome.state()).as("%s", outcome).isEqualTo(state);
        assertThat(outcome.status()).isEqualTo(status);
    }

    @Test
    void itAsksForTheHeadFirst() {
        ASKED.clear();
        probe().look("http://wiki.internal:" + port + "/no-head");
        probe().look("http://wiki.internal:" + port + "/only-head");

        assertThat(ASKED).containsExactly("HEAD /no-head", "GET /no-head", "HEAD /only-head");
    }

    /** Threat S23: however it is written, and whatever the name says it is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/", "http://localhost/", "http://2130706433/", "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://0.0.0.0/", "http://10.1.2.3/",
                "http://172.16.0.1/", "http://192.168.1.1/", "http://169.254.169.254/latest/meta-data/", "http://100.64.0.1/", "http://[fd00::1]/", "http://[fe80::1]/",
                "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/", "http://rebound.example/", "http://half.example/", "ftp://example.org/", "file:///etc/passwd", "javascript:alert(1)",
                "http://admin:secret@93.184.215.14/", "http://93.184.215.14:22/", "http://93.184.215.14:3306/"
            })
    void neverIntoTheNetwork(String url) {
        ASKED.clear();

        assertThat(probe().look(url).state()).isIn(LinkState.FORBIDDEN, LinkState.BROKEN);
        assertThat(ASKED).isEmpty();
    }

    @Test
    void theNameIsResolvedOnceAndThatAddressIsAsked() {
        List<String> resolved = new ArrayList<>();
        LinkProbe probe = new LinkProbe(Set.of("wiki.internal"), PATIENCE, host -> {
            resolved.add(host);
            return new InetAddress[] {InetAddress.getByAddress(new byte[] {127, 0, 0, 1})};
        });

        assertThat(probe.look("http://wiki.internal:" + port + "/there").state()).isEqualTo(LinkState.OK);
        assertThat(resolved).containsExactly("wiki.internal");
    }

    @Test
    void whatIsNoAddressIsBrokenAndWhatNobodyKnowsIsNotYet() {
        assertThat(probe().look("http://").state()).isEqualTo(LinkState.BROKEN);
        assertThat(probe().look("http://unknown.example/")).isEqualTo(new LinkProbe.Outcome(LinkState.NEW, null, "no such server"));
    }

    @Test
    void aServerThatIsNoWebServerOrSendsDropByDropCostsNoMoreThanThePatience() throws Exception {
        try (ServerSocket odd = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            Thread drops = new Thread(() -> {
                try (Socket socket = odd.accept()) {
                    for (int i = 0; i < 100; i++) {
                        socket.getOutputStream().write("H".getBytes(StandardCharsets.US_ASCII));
                        Thread.sleep(100);
                    }
                } catch (IOException | InterruptedException gone) {
                    // as it should be
                }
            });
            drops.start();
            long before = System.nanoTime();

            assertThat(probe().look("http://wiki.internal:" + odd.getLocalPort() + "/").state()).isEqualTo(LinkState.UNSURE);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(PATIENCE.multipliedBy(3));
            drops.interrupt();
        }
    }

    private static LinkProbe probe() {
        return new LinkProbe(Set.of("wiki.internal"), PATIENCE, LinkProbeTest::resolve);
    }

    private static InetAddress[] resolve(String host) throws UnknownHostException {
        return switch (host) {
            case "wiki.internal", "rebound.example" -> new InetAddress[] {InetAddress.getByName("127.0.0.1")};
            case "half.example" -> new InetAddress[] {InetAddress.getByName("93.184.215.14"), InetAddress.getByName("10.0.0.1")};
            case "unknown.example" -> throw new UnknownHostException(host);
            default -> InetAddress.getAllByName(host);
        };
    }
}
