package org.pramana.insight;

/** By what trust can be told apart (behaviour.md §10). */
public enum Scope {
    COLLECTION("c.collection_id", ""),
    /** Groups that verify. */
    GROUP("v.group_id", "join card_verifier v on v.card_id = c.id and v.group_id is not null"),
    /** People who are responsible for cards now. */
    VERIFIER("c.responsible_id", ""),
    TAG("t.tag", "join card_tag t on t.card_id = c.id");

    private final String key;
    private final String join;

    Scope(String key, String join) {
        this.key = key;
        this.join = join;
    }

    /** What {@code trust_measure} calls it, over the card {@code c} and {@link #join}. */
    String key() {
        return key;
    }

    String join() {
        return join;
    }
}
