package org.pramana.question;

import java.util.List;

/**
 * A mail to the mailbox for questions, read and not yet believed.
 *
 * @param key the same for the same mail, however often it is read
 * @param from the sender's address in small letters; empty where there is none, or more than one
 * @param to addresses that it was sent to, in small letters
 * @param text what its sender wrote, without what they quoted; empty for nothing
 * @param automatic why no person wrote it; null where one did
 * @param proof what our own mail server found out about the sender
 * @param attachments how many there were; they are not taken over
 */
public record Incoming(String key, String from, List<String> to, String subject, String text, String automatic, Proof proof, int attachments) {

    /** Whether the sender is who they say, as the receiving mail server wrote into {@code Authentication-Results} (RFC 8601). */
    public enum Proof {
        PASS,
        FAIL,
        NONE
    }
}
