package org.pramana.words;

/** One field cannot be taken as it was given. */
public class InvalidInput extends Refusal {

    private final String field;

    /** @param field its name in the REST API and, as an id, in the form */
    public InvalidInput(String field, String key, Object... arguments) {
        super(Kind.INVALID, key, arguments);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
