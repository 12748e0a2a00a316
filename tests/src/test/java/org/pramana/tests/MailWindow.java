package org.pramana.tests;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.pramana.tests.api.ApiClient;

/** What the sandbox's mail server caught. */
public final class MailWindow {

    /** One mail, as its reader would see it. @param choices its header List-Unsubscribe; replyTo its header Reply-To */
    public record Mail(String from, String to, String subject, String messageId, String choices, String replyTo, String text, String html) {}

    private MailWindow() {}

    public static List<Mail> mails() {
        var answer = ApiClient.anonymous().send(HttpRequest.newBuilder(Sandbox.mailWindow().resolve("/messages.json")).GET());
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream().map(MailWindow::mail).toList();
        }
    }

    public static List<Mail> mailsTo(String address) {
        return mails().stream().filter(mail -> mail.to().contains(address)).toList();
    }

    /** Waits for as many mails to that address, because digests are sent by a job; returns what there is after that time. */
    public static List<Mail> waitForMailsTo(String address, int count, Duration patience) {
        Instant end = Instant.now().plus(patience);
        List<Mail> found = mailsTo(address);
        while (found.size() < count && Instant.now().isBefore(end)) {
            try {
                Thread.sleep(250);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return found;
            }
            found = mailsTo(address);
        }
        return found;
    }

    /** Lays a mail into the mailbox for questions, byte for byte. */
    public static void deliverToAsk(byte[] mail) {
        ApiClient.anonymous().send(HttpRequest.newBuilder(Sandbox.mailWindow().resolve("/ask")).POST(HttpRequest.BodyPublishers.ofByteArray(mail)));
    }

    public static void forgetAll() {
        ApiClient.anonymous().send(HttpRequest.newBuilder(Sandbox.mailWindow().resolve("/")).DELETE());
    }

    private static Mail mail(JsonObject mail) {
        return new Mail(text(mail, "from"), text(mail, "to"), text(mail, "subject"), text(mail, "messageId"), text(mail, "choices"), text(mail, "replyTo"), text(mail, "text"), text(mail, "html"));
    }

    private static String text(JsonObject mail, String name) {
        return mail.get(name) instanceof JsonString text ? text.getString() : mail.get(name) == JsonValue.NULL ? "" : String.valueOf(mail.get(name));
    }
}
