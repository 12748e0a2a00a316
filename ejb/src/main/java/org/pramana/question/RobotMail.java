package org.pramana.question;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.Locale;
import java.util.Set;

/** Tells mails that no person wrote from those that one did: RFC 3834, and what mail programs did before it. */
final class RobotMail {

    private static final Set<String> ROBOTS = Set.of("mailer-daemon", "postmaster", "noreply", "no-reply", "donotreply", "do-not-reply", "bounce", "bounces");
    private static final Set<String> BULK = Set.of("bulk", "junk", "list", "auto_reply", "auto-reply");

    private RobotMail() {}

    /** Why no person wrote it; null where one did. @param own addresses of the portal itself */
    static String why(Message mail, String from, Set<String> own) throws MessagingException {
        if (own.contains(from)) {
            return "loop";
        }
        String submitted = first(mail, "Auto-Submitted");
        if (!submitted.isEmpty() && !submitted.equals("no") || !first(mail, "X-Autoreply").isEmpty() || !first(mail, "X-Autorespond").isEmpty() || BULK.contains(first(mail, "Precedence"))) {
            return "automatic";
        }
        boolean report = mail.getContentType() != null && mail.getContentType().toLowerCase(Locale.ROOT).startsWith("multipart/report");
        if (report || first(mail, "Return-Path").equals("<>") || ROBOTS.contains(from.replaceAll("[@+].*", ""))) {
            return "bounce";
        }
        return first(mail, "List-Id").isEmpty() ? null : "list";
    }

    /** Of a header, without what follows its value. */
    static String first(Message mail, String name) throws MessagingException {
        String[] values = mail.getHeader(name);
        return values == null ? "" : values[0].strip().toLowerCase(Locale.ROOT).replaceAll("(?<=\\S)\\s*;.*", "");
    }
}
