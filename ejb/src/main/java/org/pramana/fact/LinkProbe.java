package org.pramana.fact;

import java.io.IOException;
import java.io.InputStream;
import java.net.IDN;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Looks whether there is something at an address of the web: HEAD, then GET, and of the answer the status alone.
 *
 * <p>Authors choose the addresses, so this must not become their way into the network (threat S23): only http and https, only ports of the web, no
 * names and passwords; the name is resolved once, every address it has must be public, and the connection goes to the very address that was looked at.
 * Each redirect is looked at in the same way. That is why it speaks HTTP over a socket of its own: {@code HttpClient} resolves again.
 */
public final class LinkProbe {

    private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);
    private static final int MOST_HOPS = 5;
    private static final int MOST_HEAD = 16_384;

    /** Names to addresses; a test has its own. */
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /**
     * @param state {@code NEW} for a host that nobody knows: whether that means anything depends on whether this server sees the internet at all
     * @param status of the last answer, null where there was none
     * @param problem a few words, null where there is none
     */
    public record Outcome(LinkState state, Integer status, String problem) {}

    private final Set<String> internalHosts;
    private final Duration patience;
    private final Names names;

    /**
     * @param internalHosts names, in small letters, that may have private addresses and any port: the organisation's own servers
     * @param patience for one answer, from the first byte sent to the last byte of its head
     */
    public LinkProbe(Set<String> internalHosts, Duration patience) {
        this(internalHosts, patience, InetAddress::getAllByName);
    }

    LinkProbe(Set<String> internalHosts, Duration patience, Names names) {
        this.internalHosts = Set.copyOf(internalHosts);
        this.patience = patience;
        this.names = names;
    }

    /** Never throws: what goes wrong is the outcome. */
    public Outcome look(String url) {
        try {
            URI at = address(url);
            for (int hop = 0; hop <= MOST_HOPS; hop++) {
                Answer answer = ask(at, "HEAD");
                if (answer.status() >= 400) {
                    answer = ask(at, "GET"); // many servers know no HEAD, or lie about it
                }
                if (answer.status() < 300 || answer.status() >= 400 || answer.location() == null) {
                    return judged(answer.status());
                }
                at = address(at.resolve(new URI(answer.location().replace(" ", "%20"))).toString());
            }
            return new Outcome(LinkState.UNSURE, null, "redirected more than " + MOST_HOPS + " times");
        } catch (Forbidden inside) {
            return new Outcome(LinkState.FORBIDDEN, null, inside.getMessage());
        } catch (URISyntaxException | IllegalArgumentException nonsense) {
            return new Outcome(LinkState.BROKEN, null, "not an address");
        } catch (UnknownHostException nobody) {
            return new Outcome(LinkState.NEW, null, "no such server");
        } catch (SocketTimeoutException slow) {
            return new Outcome(LinkState.UNSURE, null, "no answer in time");
        } catch (SSLException untrusted) {
            return new Outcome(LinkState.UNSURE, null, "its certificate is not trusted");
        } catch (IOException | RuntimeException lost) {
            return new Outcome(LinkState.UNSURE, null, "no connection");
        }
    }

    private static Outcome judged(int status) {
        if (status >= 200 && status < 400) {
            return new Outcome(LinkState.OK, status, null);
        }
        return new Outcome(status == 404 || status == 410 ? LinkState.BROKEN : LinkState.UNSURE, status, null);
    }

    private record Answer(int status, String location) {}

    private static final class Forbidden extends IOException {
        private static final long serialVersionUID = 1L;

        Forbidden(String why) {
            super(why);
        }
    }

    private URI address(String url) throws URISyntaxException, Forbidden {
        URI plain = new URI(new URI(url.strip().replace(" ", "%20")).toASCIIString());
        String scheme = plain.getScheme() == null ? "" : plain.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new Forbidden("only http and https");
        }
        if (plain.getRawUserInfo() != null || plain.getRawAuthority() != null && plain.getRawAuthority().contains("@")) {
            throw new Forbidden("a name or password in the address");
        }
        String host = plain.getHost() == null ? authority(plain) : plain.getHost();
        if (host == null || host.isBlank()) {
            throw new URISyntaxException(url, "no host");
        }
        int port = plain.getPort() >= 0 ? plain.getPort() : scheme.equals("https") ? 443 : 80;
        if (!PORTS.contains(port) && !internal(host)) {
            throw new Forbidden("port " + port);
        }
        String path = plain.getRawPath() == null || plain.getRawPath().isEmpty() ? "/" : plain.getRawPath();
        return new URI(scheme + "://" + host + ":" + port + path + (plain.getRawQuery() == null ? "" : "?" + plain.getRawQuery()));
    }

    /** A name with letters of other scripts is no host for {@link URI}. */
    private static String authority(URI plain) {
        String authority = plain.getAuthority();
        return authority == null || authority.contains(":") ? null : IDN.toASCII(authority);
    }

    private boolean internal(String host) {
        return internalHosts.contains(host.toLowerCase(Locale.ROOT));
    }

    private Answer ask(URI at, String method) throws IOException {
        String host = at.getHost();
        InetAddress[] addresses = names.of(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        if (!internal(host) && !Arrays.stream(addresses).allMatch(PublicAddress::is)) {
            throw new Forbidden("inside the network");
        }
        long end = System.nanoTime() + patience.toNanos();
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(addresses[0], at.getPort()), (int) patience.toMillis());
            plain.setSoTimeout((int) patience.toMillis());
            try (Socket socket = at.getScheme().equals("https") ? secured(plain, host, at.getPort()) : plain) {
                socket.getOutputStream().write(request(at, method).getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                return answer(socket, end);
            }
        }
    }

    private static Socket secured(Socket plain, String host, int port) throws IOException {
        SSLSocket secured = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host, port, true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static String request(URI at, String method) {
        boolean usual = at.getPort() == (at.getScheme().equals("https") ? 443 : 80);
        String target = at.getRawPath() + (at.getRawQuery() == null ? "" : "?" + at.getRawQuery());
        return method + " " + target + " HTTP/1.1\r\nHost: " + at.getHost() + (usual ? "" : ":" + at.getPort())
                + "\r\nUser-Agent: Pramana link check\r\nAccept: */*\r\nConnection: close\r\n\r\n";
    }

    /** The head of the answer and not a byte more than it may have; a server that sends it drop by drop does not get more time. */
    private static Answer answer(Socket socket, long end) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        byte[] some = new byte[2048];
        while (head.length() < MOST_HEAD && head.indexOf("\r\n\r\n") < 0 && head.indexOf("\n\n") < 0) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new SocketTimeoutException();
            }
            socket.setSoTimeout((int) left);
            int read = in.read(some);
            if (read < 0) {
                break;
            }
            head.append(new String(some, 0, read, StandardCharsets.ISO_8859_1));
        }
        String[] lines = head.toString().split("\r?\n");
        if (!lines[0].matches("HTTP/\\d(?:\\.\\d)? \\d{3}(?: .*)?")) {
            throw new IOException("not HTTP");
        }
        String location = Arrays.stream(lines).filter(line -> line.regionMatches(true, 0, "location:", 0, 9)).findFirst().map(line -> line.substring(9).strip()).orElse(null);
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), location);
    }
}
