package org.pramana.tests.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pramana.tests.Sandbox;
import org.pramana.tests.api.ApiClient;

/** What the outside can reach, and what it learns there (threats S9 to S11, goal Z4). */
class SocketsIT {

    /** Read from the kernel, so that a listener nobody thought of is seen too. */
    @Test
    void theServerListensOnThePortalAndOnItsAdministrationOnly() throws IOException {
        Set<Integer> intended = new TreeSet<>(List.of(Sandbox.portal("").getPort(), Sandbox.adminPort()));

        assertThat(portsOf(processBehind(Sandbox.adminPort()))).isEqualTo(intended);
    }

    @Test
    void administrationIsReachedFromThisMachineOnly() throws IOException {
        for (InetAddress address : addressesOfThisMachine()) {
            assertThatThrownBy(() -> connect(address, Sandbox.adminPort())).as("administration on " + address).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void thereIsNoAdministrationConsole() {
        for (String path : List.of("/", "/common/index.jsf", "/login.jsf", "/admin")) {
            var answer = ApiClient.anonymous().get("http://127.0.0.1:" + Sandbox.adminPort() + path);
            assertThat(answer.body()).as(path).doesNotContain("j_security_check", "loginButton");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/pramana/health/ready", "/pramana/", "/pramana/no-such-page", "/no-such-application", "/pramana/%zz", "/pramana/api/v1/no-such"})
    void noAnswerSaysWhatTheServerIs(String path) {
        var answer = ApiClient.anonymous().get(Sandbox.server("") + path.replace("%zz", "%25zz"));

        assertThat(answer.headers().map().keySet()).as("headers of " + answer.statusCode()).doesNotContain("server", "Server", "x-powered-by", "X-Powered-By");
        assertThat(answer.body()).doesNotContainIgnoringCase("payara").doesNotContainIgnoringCase("glassfish").doesNotContain("Exception", "\tat ");
    }

    @Test
    void noAddressCarriesASessionId() {
        var first = ApiClient.anonymous().get(Sandbox.portal("/signin.xhtml").toString());

        assertThat(first.body()).doesNotContainIgnoringCase(";jsessionid");
        assertThat(first.headers().firstValue("Location").orElse("")).doesNotContainIgnoringCase(";jsessionid");
    }

    @Test
    void theSessionCookieIsHiddenFromScriptsAndFromOtherSites() {
        var cookies = ApiClient.anonymous().get(Sandbox.portal("/signin.xhtml").toString()).headers().allValues("Set-Cookie");

        assertThat(cookies).allSatisfy(cookie -> {
            assertThat(cookie).containsIgnoringCase("SameSite=Lax").containsIgnoringCase("Path=/pramana");
            assertThat(cookie).containsOnlyOnce("SameSite");
        });
        assertThat(cookies).filteredOn(cookie -> cookie.contains("pramana-session")).allSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("HttpOnly"));
    }

    @Test
    void traceIsRefused() {
        var answer = ApiClient.anonymous().send(HttpRequest.newBuilder(Sandbox.portal("/health/ready")).method("TRACE", HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void pagesAreCompressed() {
        var answer = ApiClient.anonymous().send(HttpRequest.newBuilder(Sandbox.portal("/signin.xhtml")).header("Accept-Encoding", "gzip").GET());

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2000);
        }
    }

    private static List<InetAddress> addressesOfThisMachine() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
    }

    /** The process that holds the listening socket of this port: found by the socket's inode, as ss does. */
    private static Path processBehind(int port) throws IOException {
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (portsOf(process).contains(port)) {
                    return process;
                }
            }
        }
        throw new AssertionError("nothing listens on " + port);
    }

    private static Set<Integer> portsOf(Path process) throws IOException {
        Set<String> inodes = new HashSet<>();
        try (var descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : descriptors) {
                if (Files.isSymbolicLink(descriptor)) {
                    var target = Files.readSymbolicLink(descriptor).toString();
                    if (target.startsWith("socket:[")) {
                        inodes.add(target.substring(8, target.length() - 1));
                    }
                }
            }
        } catch (IOException notOurs) {
            return Set.of();
        }
        return List.of("/proc/net/tcp", "/proc/net/tcp6").stream()
                .flatMap(SocketsIT::lines)
                .map(line -> line.trim().split("\\s+"))
                .filter(columns -> columns.length > 9 && columns[3].equals("0A") && inodes.contains(columns[9]))
                .map(columns -> Integer.parseInt(columns[1].substring(columns[1].lastIndexOf(':') + 1), 16))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static java.util.stream.Stream<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file)).stream().skip(1);
        } catch (IOException none) {
            return java.util.stream.Stream.empty();
        }
    }
}
