package org.pramana.insight;

import java.io.Serializable;

/** The figures of one collection, group, person or tag. @param key what it is called in addresses: the collection's or group's key, the person's login, the tag */
public record ScopedFigures(String key, String name, TrustFigures figures) implements Serializable {}
