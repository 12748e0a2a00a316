package org.pramana.people;

import java.io.Serializable;
import java.util.List;

/** A group and who is in it, by name. */
public record GroupDetails(
        long id, long editSeq, String key, String name, String description, int cards, List<PersonName> members)
        implements Serializable {}
