package org.pramana.question;

/** What became of a mail to the mailbox for questions. */
public enum MailOutcome {
    ASKED,
    /** The same question was there already. */
    JOINED,
    ANSWERED,
    /** By somebody we know, and not possible. */
    REFUSED,
    /** Not by a person, not by somebody we know, or not proven to be. Nobody is written to. */
    IGNORED,
    /** It has been taken before. */
    KNOWN
}
