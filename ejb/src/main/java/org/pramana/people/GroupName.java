package org.pramana.people;

import java.io.Serializable;

/** Enough of a group to name it and to link to it. */
public record GroupName(long id, String key, String name) implements Serializable {}
