package org.pramana.store;

import java.util.Collection;
import java.util.stream.Collectors;

/** Numbers that came out of the database, as the inside of SQL's {@code in (...)}. What people typed goes in as a parameter instead. */
public final class Numbers {

    private Numbers() {}

    /** In ascending order, so that the same ones make the same statement. @param ids none: the list of nothing, which SQL does not take */
    public static String list(Collection<Long> ids) {
        return ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
