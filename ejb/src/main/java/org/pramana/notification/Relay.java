package org.pramana.notification;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** One connection to the mail server, opened when the first mail needs it. */
final class Relay implements AutoCloseable {

    private final Session session;
    private final String from;
    private Transport transport;

    Relay(Session session, String from) {
        this.session = session;
        this.from = from;
    }

    /** @throws MessagingException the server cannot be reached: no other mail will do better now */
    void connect() throws MessagingException {
        if (transport == null || !transport.isConnected()) {
            transport = session.getTransport("smtp");
            transport.connect();
        }
    }

    void send(Letter letter) throws MessagingException {
        MimeMessage message = new Identified(session, letter.messageId());
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.address()));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(new Date());
        message.setHeader("Auto-Submitted", "auto-generated"); // no out-of-office reply, please
        if (letter.choices() != null) {
            // followed, it opens the page and does nothing, because mail scanners follow links; a mail client's button posts to it
            message.setHeader("List-Unsubscribe", "<" + letter.choices() + ">");
            if (Choices.takesOneClick(letter.choices())) {
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
        }
        if (letter.replyTo() != null) {
            message.setReplyTo(new Address[] {new InternetAddress(letter.replyTo())});
        }
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), StandardCharsets.UTF_8.name());
        MimeBodyPart html = new MimeBodyPart();
        html.setContent(letter.html(), "text/html; charset=utf-8");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        transport.sendMessage(message, new Address[] {new InternetAddress(letter.address())});
    }

    @Override
    public void close() {
        try {
            if (transport != null) {
                transport.close();
            }
        } catch (MessagingException gone) {
            // the server hung up first; whatever was accepted is accepted
        }
    }

    /** {@code saveChanges} would give every attempt a Message-ID of its own. */
    private static final class Identified extends MimeMessage {
        private final String messageId;

        Identified(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
