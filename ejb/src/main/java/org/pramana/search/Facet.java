package org.pramana.search;

import java.io.Serializable;

/**
 * How many hits there are of a kind.
 *
 * @param value a {@code TrustFilter}'s name or a collection's key
 * @param label the collection's name; for trust the same as {@code value}
 */
public record Facet(Kind kind, String value, String label, int hits) implements Serializable {

    public enum Kind {
        TRUST,
        COLLECTION
    }
}
