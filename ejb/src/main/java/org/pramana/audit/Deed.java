package org.pramana.audit;

/**
 * Something worth telling an auditor has just been done; fired as a CDI event inside the transaction that does it.
 *
 * @param actor login of who did it; null for whoever is calling, which is right nearly always
 * @param action area and past tense, {@code person.disabled}; its sentence is {@code audit.person.disabled} in the words bundles
 * @param subject what it was done to, kind and key: {@code person:asha}, {@code card:sla-credits}
 * @param before how it was, in short words; may be null
 * @param after how it is now, in short words; may be null; never a secret
 */
public record Deed(String actor, String action, String subject, String before, String after) {

    public Deed(String action, String subject, String before, String after) {
        this(null, action, subject, before, after);
    }

    public Deed(String action, String subject) {
        this(null, action, subject, null, null);
    }

    /** For the few deeds that happen before the container knows who is calling, as signing in. */
    public Deed by(String login) {
        return new Deed(login, action, subject, before, after);
    }
}
