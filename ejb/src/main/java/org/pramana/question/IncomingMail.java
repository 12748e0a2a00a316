package org.pramana.question;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.pramana.store.Sha256;

/**
 * Reads a mail as far as a question needs it: some headers and the first text in it. Attachments are counted and not fetched, a text that is too long is not
 * read to its end, and whatever is malformed costs its sender's mail, not the next one's.
 */
public final class IncomingMail {

    private static final Logger LOG = Logger.getLogger(IncomingMail.class.getName());

    /** Bytes of a text that are read; what is longer is no question. */
    private static final int LONGEST_TEXT = 200_000;
    /** Stands for the end of a line while HTML becomes text. */
    private static final String BREAK = "\u001e";
    /** Parts within parts. */
    private static final int DEEPEST = 8;
    private static final int MOST_PARTS = 100;
    private static final List<String> SEALS = List.of("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature");

    private IncomingMail() {}

    /**
     * @param own addresses that the portal itself writes from or reads: a mail from them is a loop
     * @param authserv the name by which our mail server signs {@code Authentication-Results}; empty: it says nothing that could be believed
     * @throws MessagingException where not even its head can be read
     */
    public static Incoming read(Message mail, Set<String> own, String authserv) throws MessagingException {
        List<String> from = addresses(mail.getHeader("From"));
        String sender = from.size() == 1 ? from.get(0) : "";
        String subject = header(mail, "Subject") == null ? "" : MailCharsets.words(header(mail, "Subject")[0]).strip();
        String automatic = RobotMail.why(mail, sender, subject, own);
        Body body = new Body();
        if (automatic == null) {
            body.take(mail, 0);
        }
        String text = body.text();
        String without = QuotedHistory.without(text);
        List<String> to = new ArrayList<>();
        for (String name : List.of("To", "Cc", "Delivered-To", "X-Original-To")) {
            to.addAll(addresses(header(mail, name)));
        }
        boolean forwarded = without.isBlank() && subject.toLowerCase(Locale.ROOT).matches("(fwd?|wg|tr)\\s*:.*");
        return new Incoming(key(mail, sender, subject, text), sender, to, printable(subject), printable(forwarded ? text.strip() : without), automatic, proof(mail, sender, authserv), body.attachments);
    }

    /** The topmost statement of our own server counts: those below came with the mail. */
    static Incoming.Proof proof(Message mail, String from, String authserv) throws MessagingException {
        String[] said = header(mail, "Authentication-Results");
        if (authserv.isBlank() || said == null || from.isEmpty()) {
            return Incoming.Proof.NONE;
        }
        String results = Stream.of(said)
                .map(line -> line.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT))
                .filter(line -> line.matches(Pattern.quote(authserv.toLowerCase(Locale.ROOT)) + "( \\d+)? ?;.*"))
                .findFirst()
                .orElse("")
                .replaceAll("\\([^)]*\\)", "");
        String domain = from.substring(from.lastIndexOf('@') + 1);
        boolean dmarc = false;
        boolean aligned = false;
        for (String method : results.split(";")) {
            String result = " " + method.strip() + " ";
            if (result.contains(" dmarc=fail")) {
                return Incoming.Proof.FAIL;
            }
            dmarc |= result.contains(" dmarc=pass ");
            aligned |= result.contains(" dkim=pass ") && result.matches(".* header\\.(d=|i=@?)" + Pattern.quote(domain) + " .*");
            aligned |= result.contains(" spf=pass ") && result.matches(".* smtp\\.mailfrom=(\\S*@)?" + Pattern.quote(domain) + " .*");
            aligned |= result.contains(" auth=pass ");
        }
        return dmarc || aligned ? Incoming.Proof.PASS : Incoming.Proof.NONE;
    }

    private static String key(Message mail, String from, String subject, String text) throws MessagingException {
        String id = RobotMail.first(mail, "Message-ID");
        String what = id.isEmpty() ? from + "\n" + RobotMail.first(mail, "Date") + "\n" + subject + "\n" + text : id;
        return Sha256.of(what);
    }

    private static String[] header(Message mail, String name) throws MessagingException {
        return mail.getHeader(name);
    }

    /** One that does not look like an address is left out. */
    private static List<String> addresses(String[] headers) {
        List<String> found = new ArrayList<>();
        for (String header : headers == null ? new String[0] : headers) {
            try {
                for (Address address : InternetAddress.parseHeader(header, false)) {
                    String text = ((InternetAddress) address).getAddress();
                    if (text != null && text.matches("[^@\\s]+@[^@\\s]+")) {
                        found.add(text.toLowerCase(Locale.ROOT));
                    }
                }
            } catch (AddressException notOne) {
                // as if it were not there
            }
        }
        return found;
    }

    /** Nothing that a database or a page could trip over. */
    private static String printable(String text) {
        return text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c) && Character.isDefined(c) && !(c >= 0xD800 && c <= 0xDFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The first plain text; where there is none, the first HTML. */
    private static final class Body {

        private String plain;
        private String html;
        private int parts;
        private int attachments;

        /** What cannot be read is as if it were not there; the subject may say enough. */
        void take(Part part, int depth) {
            if (++parts > MOST_PARTS || depth > DEEPEST) {
                return;
            }
            try {
                open(part, depth);
            } catch (MessagingException | IOException malformed) {
                LOG.log(Level.FINE, "a part of a mail cannot be read", malformed);
            }
        }

        private void open(Part part, int depth) throws MessagingException, IOException {
            if (belongsToTheText(part)) {
                return;
            }
            if (Part.ATTACHMENT.equalsIgnoreCase(disposition(part)) || part.isMimeType("message/*")) {
                attachments++;
            } else if (part.isMimeType("multipart/*")) {
                if (part.getContent() instanceof Multipart inside) {
                    for (int i = 0; i < Math.min(inside.getCount(), MOST_PARTS); i++) {
                        BodyPart next = inside.getBodyPart(i);
                        take(next, depth + 1);
                    }
                }
            } else if (part.isMimeType("text/plain") && plain == null) {
                plain = words(part);
            } else if (part.isMimeType("text/html") && html == null) {
                html = words(part);
            } else if (!part.isMimeType("text/*")) {
                attachments++;
            }
        }

        /** Nothing that anybody attached: what it is signed with, or a picture that its HTML shows. */
        private static boolean belongsToTheText(Part part) throws MessagingException {
            for (String type : SEALS) {
                if (part.isMimeType(type)) {
                    return true;
                }
            }
            return part.isMimeType("image/*") && part.getHeader("Content-ID") != null && !Part.ATTACHMENT.equalsIgnoreCase(disposition(part));
        }

        String text() {
            return plain != null && !plain.isBlank() ? plain : html == null ? Objects.requireNonNullElse(plain, "") : written(html);
        }

        private static String disposition(Part part) {
            try {
                return part.getDisposition();
            } catch (MessagingException malformed) {
                return null;
            }
        }

        private static String words(Part part) throws MessagingException, IOException {
            try (InputStream in = part.getInputStream()) {
                String text = MailCharsets.text(in.readNBytes(LONGEST_TEXT), charset(part));
                return FlowedText.flows(contentType(part)) ? FlowedText.whole(text) : text;
            }
        }

        private static String charset(Part part) throws MessagingException {
            String type = contentType(part);
            try {
                return type == null ? null : new ContentType(type).getParameter("charset");
            } catch (ParseException malformed) {
                return type.replaceAll("(?is).*charset\\s*=\\s*\"?([\\w.:-]+).*", "$1");
            }
        }

        /** As its sender wrote it. */
        private static String contentType(Part part) throws MessagingException {
            return part instanceof MimePart mime && mime.getHeader("Content-Type", null) != null ? mime.getHeader("Content-Type", null) : part.getContentType();
        }

        private static String written(String html) {
            Document page = Jsoup.parse(html);
            page.select("script, style, head, blockquote, .gmail_quote, .gmail_signature, .yahoo_quoted, #divRplyFwdMsg, #divRplyFwdMsg ~ *, #appendonsend, #appendonsend ~ *").remove();
            page.select("br").after(BREAK);
            page.select("p, div, li, tr, h1, h2, h3, h4").before(BREAK);
            page.select("li").prepend("* ");
            return page.body().text().replace(BREAK, "\n").replaceAll(" *\n *", "\n").replaceAll("\n{3,}", "\n\n").strip();
        }
    }
}
