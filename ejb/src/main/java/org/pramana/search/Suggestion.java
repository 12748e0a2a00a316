package org.pramana.search;

import java.io.Serializable;

/** @param seal {@code ok}, {@code due}, {@code need} or {@code none}, as on the stamp */
public record Suggestion(String slug, String title, String collectionName, String seal) implements Serializable {}
