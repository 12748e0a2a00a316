package org.pramana.store;

import java.io.Serializable;
import java.util.List;

/** Some rows of a longer list, and how long that list is. */
public record Page<T>(List<T> rows, int total) implements Serializable {

    public Page {
        rows = List.copyOf(rows);
    }
}
