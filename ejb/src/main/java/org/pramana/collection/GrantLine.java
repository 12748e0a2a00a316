package org.pramana.collection;

import java.io.Serializable;

public record GrantLine(String groupKey, String groupName, int members, Level level) implements Serializable {}
