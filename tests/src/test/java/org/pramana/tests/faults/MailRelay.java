package org.pramana.tests.faults;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A real mail server, and in front of it somebody who can cut the line, or say something else, at any word of the conversation. */
final class MailRelay implements AutoCloseable {

    /** What goes wrong from now on, in every conversation. */
    enum Trouble {
        NONE,
        /** No place for this recipient now: 450. */
        RECIPIENT_LATER,
        /** This recipient does not exist: 550, for the address that was named. */
        RECIPIENT_UNKNOWN,
        /** 421 in place of a greeting. */
        CLOSED_FOR_NOW,
        /** The mail is accepted, and the line cut before its sender hears so. */
        CUT_AFTER_ACCEPTING,
        /** The mail is accepted, and its sender is left waiting for the word. */
        SILENT_AFTER_ACCEPTING,
        /** Nothing is said after the greeting. */
        SILENT
    }

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<Socket> lines = new ArrayList<>();
    private final CountDownLatch accepted = new CountDownLatch(1);
    private volatile ServerSocket door;
    private volatile Trouble trouble = Trouble.NONE;
    private volatile String whom = "";
    private final int port;

    MailRelay() throws IOException {
        server.start();
        open(0);
        port = door.getLocalPort();
    }

    int port() {
        return port;
    }

    void trouble(Trouble next) {
        trouble(next, "");
    }

    void trouble(Trouble next, String recipient) {
        trouble = next;
        whom = recipient;
    }

    /** Nobody listens at the port any more. */
    void down() throws IOException {
        door.close();
        hangUp();
    }

    void up() throws IOException {
        open(port);
    }

    /** After {@link Trouble#SILENT_AFTER_ACCEPTING}: until the server behind us has a mail whose sender does not know it. */
    CountDownLatch accepted() {
        return accepted;
    }

    List<String> messageIdsTo(String address) {
        return Arrays.stream(server.getReceivedMessages()).filter(mail -> isTo(mail, address)).map(MailRelay::id).toList();
    }

    /** What the mails to this address say, as text, oldest first. */
    List<String> textsTo(String address) {
        return Arrays.stream(server.getReceivedMessages()).filter(mail -> isTo(mail, address)).map(MailRelay::text).toList();
    }

    private void open(int at) throws IOException {
        ServerSocket opened = new ServerSocket();
        opened.setReuseAddress(true);
        opened.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), at));
        door = opened;
        background(() -> {
            while (!opened.isClosed()) {
                Socket caller = opened.accept();
                synchronized (lines) {
                    lines.add(caller);
                }
                background(() -> converse(caller));
            }
        });
    }

    private void converse(Socket caller) throws IOException {
        try (caller;
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server.getSmtp().getPort());
                BufferedReader words = reader(caller);
                BufferedReader answers = reader(behind)) {
            OutputStream toCaller = caller.getOutputStream();
            OutputStream toServer = behind.getOutputStream();
            String greeting = answers.readLine();
            if (trouble == Trouble.CLOSED_FOR_NOW) {
                say(toCaller, "421 4.3.2 closed for now");
                return;
            }
            say(toCaller, greeting);
            boolean letter = false;
            for (String word = words.readLine(); word != null; word = words.readLine()) {
                if (trouble == Trouble.SILENT) {
                    continue;
                }
                if (letter && !word.equals(".")) {
                    say(toServer, word);
                    continue;
                }
                boolean end = letter;
                letter = false;
                String refusal = end ? null : refusal(word);
                if (refusal != null) {
                    say(toCaller, refusal);
                    continue;
                }
                say(toServer, word);
                String answer = answers.readLine();
                while (answer != null && answer.length() > 3 && answer.charAt(3) == '-') { // one of several lines
                    say(toCaller, answer);
                    answer = answers.readLine();
                }
                if (answer == null || end && trouble == Trouble.CUT_AFTER_ACCEPTING) {
                    return;
                }
                if (end && trouble == Trouble.SILENT_AFTER_ACCEPTING) {
                    accepted.countDown();
                    continue;
                }
                letter = answer.startsWith("354");
                say(toCaller, answer);
            }
        }
    }

    private String refusal(String word) {
        boolean recipient = word.toUpperCase(java.util.Locale.ROOT).startsWith("RCPT TO:") && word.contains(whom);
        return !recipient
                ? null
                : switch (trouble) {
                    case RECIPIENT_LATER -> "450 4.2.1 this box is busy";
                    case RECIPIENT_UNKNOWN -> "550 5.1.1 nobody of that name here";
                    default -> null;
                };
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    private static void say(OutputStream to, String line) throws IOException {
        to.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        to.flush();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return Arrays.toString(mail.getAllRecipients()).contains(address);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return ((Multipart) mail.getContent()).getBodyPart(0).getContent().toString();
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private void hangUp() throws IOException {
        synchronized (lines) {
            for (Socket line : lines) {
                line.close();
            }
            lines.clear();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        hangUp();
        server.stop();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void background(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (SocketException hungUp) {
                // that is what all this is about
            } catch (IOException broken) {
                System.getLogger(MailRelay.class.getName()).log(System.Logger.Level.WARNING, "a conversation broke", broken);
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
