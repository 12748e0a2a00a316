package org.pramana.tests.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.pramana.tests.Sandbox;

/** Somebody at an address of their own who tries passwords. The whole of 127/8 is loopback, so every test may come from another machine. */
final class Guesser {

    record Answer(int status, String text, long nanos) {

        String header(String name) {
            return text.lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.toLowerCase().startsWith(name.toLowerCase() + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse(null);
        }

        String body() {
            return text.substring(text.indexOf("\r\n\r\n") + 4);
        }
    }

    private final String address;

    Guesser(String address) {
        this.address = address;
    }

    Answer guess(String login, String password) {
        String form = "login=" + URLEncoder.encode(login, StandardCharsets.UTF_8) + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
        URI portal = Sandbox.portal("/sign-in");
        String request = "POST " + portal.getPath() + " HTTP/1.0\r\nHost: " + portal.getAuthority() + "\r\nAccept-Language: en\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n" + form;
        long before = System.nanoTime();
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", portal.getPort()), 10_000);
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(Integer.parseInt(answer.split(" ")[1]), answer, System.nanoTime() - before);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }
}
