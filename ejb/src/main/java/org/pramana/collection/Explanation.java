package org.pramana.collection;

import java.io.Serializable;
import java.util.List;

/** @param chain one sentence a rule, in the order in which they were applied */
public record Explanation(boolean mayRead, List<String> chain) implements Serializable {

    public Explanation {
        chain = List.copyOf(chain);
    }
}
