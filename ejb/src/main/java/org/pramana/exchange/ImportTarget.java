package org.pramana.exchange;

import java.io.Serializable;

/** A collection that somebody may import into. */
public record ImportTarget(String key, String name) implements Serializable {}
