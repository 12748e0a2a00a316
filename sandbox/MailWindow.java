import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A mail server that delivers nothing, and a window to see what it caught: {@code java -cp greenmail-standalone.jar MailWindow.java SMTP-PORT WEB-PORT IMAP-PORT}.
 *
 * <p>Over IMAP it has the mailbox ask@pramana.example (login and password: ask); POST /ask lays a mail into it, as it is.
 *
 * <p>GET / lists the mails, /mail?n=3 shows one, /messages.json is for tests, and DELETE / forgets all. All ports are on loopback only.
 * A mail's HTML is shown in a frame that may run no script and load nothing.
 */
final class MailWindow {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM HH:mm:ss").withZone(ZoneId.systemDefault());
    private static final String STYLE = """
            <style>
              body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark }
              table { width: 100%; border-collapse: collapse } td, th { text-align: start; padding: .4rem .6rem; border-bottom: 1px solid #8884 }
              iframe { width: 100%; height: 28rem; border: 1px solid #8888; background: #fff } pre { white-space: pre-wrap }
            </style>
            """;

    private final GreenMail server;
    private GreenMailUser asked;

    private MailWindow(int smtpPort, int imapPort) {
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), new ServerSetup(imapPort, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
    }

    public static void main(String[] ports) throws IOException {
        var window = new MailWindow(Integer.parseInt(ports[0]), Integer.parseInt(ports[2]));
        window.server.start();
        window.asked = window.server.setUser("ask@pramana.example", "ask", "ask");
        var web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(ports[1])), 0);
        web.createContext("/", window::answer);
        web.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (exchange.getRequestMethod().equals("DELETE")) {
                server.purgeEmailFromAllMailboxes();
                send(exchange, 200, "text/plain", "");
            } else if (path.equals("/ask")) {
                asked.deliver(new MimeMessage(null, exchange.getRequestBody()));
                send(exchange, 200, "text/plain", "");
            } else if (path.equals("/messages.json")) {
                send(exchange, 200, "application/json", json());
            } else if (path.equals("/mail")) {
                send(exchange, 200, "text/html", mail(Integer.parseInt(exchange.getRequestURI().getQuery().replace("n=", ""))));
            } else if (path.equals("/")) {
                send(exchange, 200, "text/html", list());
            } else {
                send(exchange, 404, "text/plain", "There is nothing here.");
            }
        } catch (Exception trouble) { // a broken mail must not close the window
            send(exchange, 500, "text/plain", "This mail cannot be shown: " + trouble);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private List<Message> messages() {
        return server.getUserManager().listUser().stream().filter(user -> user != asked).flatMap(this::inbox).sorted(Comparator.comparing(StoredMessage::getReceivedDate)).map(mail -> (Message) mail.getMimeMessage()).toList();
    }

    private Stream<StoredMessage> inbox(GreenMailUser user) {
        try {
            return server.getManagers().getImapHostManager().getInbox(user).getMessages().stream();
        } catch (FolderException gone) {
            return Stream.empty();
        }
    }

    private String list() throws MessagingException {
        var rows = new StringBuilder();
        var mails = messages();
        for (int n = mails.size(); n > 0; n--) {
            var mail = mails.get(n - 1);
            rows.append("<tr><td>%s<td>%s<td><a href='/mail?n=%d'>%s</a>"
                    .formatted(time(mail), escaped(recipients(mail)), n, escaped(subject(mail))));
        }
        return "<!DOCTYPE html><meta http-equiv=refresh content=10><title>Mail</title>" + STYLE
                + "<h1>Mail</h1><p>What the portal sent. Nothing of it has left this machine.</p>"
                + (mails.isEmpty() ? "<p>No mail yet." : "<table><tr><th>When<th>To<th>Subject" + rows + "</table>");
    }

    private String mail(int n) throws MessagingException, IOException {
        var mail = messages().get(n - 1);
        var html = text(mail, "text/html");
        return "<!DOCTYPE html><title>" + escaped(subject(mail)) + "</title>" + STYLE
                + "<p><a href='/'>All mail</a></p><h1>" + escaped(subject(mail)) + "</h1><p>From " + escaped(addresses(mail.getFrom()))
                + "<br>To " + escaped(recipients(mail)) + "<br>" + time(mail) + "</p>"
                + (html == null ? "" : "<h2>As HTML</h2><iframe sandbox='' title='The mail' srcdoc=\"" + escaped(html) + "\"></iframe>")
                + "<h2>As text</h2><pre>" + escaped(text(mail, "text/plain")) + "</pre>";
    }

    private String json() throws MessagingException, IOException {
        var mails = messages();
        var entries = new StringBuilder("[");
        for (int n = 1; n <= mails.size(); n++) {
            var mail = mails.get(n - 1);
            entries.append(n == 1 ? "" : ",")
                    .append("{\"n\":%d,\"from\":%s,\"to\":%s,\"subject\":%s,\"messageId\":%s,\"choices\":%s,\"replyTo\":%s,\"text\":%s,\"html\":%s}".formatted(
                            n, quoted(addresses(mail.getFrom())), quoted(recipients(mail)), quoted(subject(mail)),
                            quoted(String.join("", headers(mail, "Message-ID"))), quoted(String.join("", headers(mail, "List-Unsubscribe"))), quoted(String.join("", headers(mail, "Reply-To"))),
                            quoted(text(mail, "text/plain")), quoted(text(mail, "text/html"))));
        }
        return entries.append("]").toString();
    }

    private static String[] headers(Message mail, String name) throws MessagingException {
        return mail.getHeader(name) == null ? new String[0] : mail.getHeader(name);
    }

    private static String time(Message mail) throws MessagingException {
        return mail.getSentDate() == null ? "" : TIME.format(mail.getSentDate().toInstant());
    }

    private static String subject(Message mail) throws MessagingException {
        return mail.getSubject() == null ? "(no subject)" : mail.getSubject();
    }

    private static String recipients(Message mail) throws MessagingException {
        return addresses(mail.getAllRecipients());
    }

    private static String addresses(Address[] addresses) {
        return addresses == null ? "" : Arrays.stream(addresses).map(MailWindow::readable).collect(Collectors.joining(", "));
    }

    private static String readable(Address address) {
        return address instanceof jakarta.mail.internet.InternetAddress person ? person.toUnicodeString() : address.toString();
    }

    /** The first part of the wanted type, or null. */
    private static String text(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = text(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static String escaped(String text) {
        return text == null ? "" : text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    private static String quoted(String text) {
        if (text == null) {
            return "null";
        }
        return IntStream.range(0, text.length())
                .mapToObj(i -> text.charAt(i))
                .map(c -> c == '"' || c == '\\' ? "\\" + c : c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
