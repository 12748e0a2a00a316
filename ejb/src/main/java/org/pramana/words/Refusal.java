package org.pramana.words;

import jakarta.ejb.ApplicationException;
import java.util.Locale;

/**
 * Something that the product will not do, and why, in a sentence that a person can act on.
 *
 * <p>Every failure of the domain is one, so that the portal shows it and the REST API sends it as a problem in one place each. It crosses the EJB
 * boundary undisguised and takes the transaction back.
 */
@ApplicationException(rollback = true)
public abstract class Refusal extends RuntimeException {

    /** What kind of no this is; the REST API turns it into a status. */
    public enum Kind {
        /** 404: not there, or not for this person to know of. */
        UNKNOWN,
        /** 403: known to the person, but not theirs to do. */
        NOT_ALLOWED,
        /** 400: the input cannot be taken as it is. */
        INVALID,
        /** 409: somebody or something was faster, or the thing is in another state. */
        CONFLICT,
        /** 429: too often. */
        TOO_OFTEN
    }

    private final Kind kind;
    private final String key;
    private final transient Object[] arguments;

    protected Refusal(Kind kind, String key, Object... arguments) {
        super(Words.say(Locale.ENGLISH, key, arguments));
        this.kind = kind;
        this.key = key;
        this.arguments = arguments;
    }

    public Kind kind() {
        return kind;
    }

    /** The key of its sentence, also a stable name for programs. */
    public String key() {
        return key;
    }

    public String sentence(Locale language) {
        return arguments == null ? getMessage() : Words.say(language, key, arguments);
    }
}
